/** Messages and keys that tests share. Face: {@link cn.haicang.protocol.testing.Golden}. */
@NullMarked
package cn.haicang.protocol.testing;

import org.jspecify.annotations.NullMarked;

/** The browser and the whole house as real processes, for tests. */
@NullMarked
package cn.haicang.proving.testing;

import org.jspecify.annotations.NullMarked;

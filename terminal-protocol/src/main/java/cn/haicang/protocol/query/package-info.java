/** Questions that need a live answer. Face: {@link cn.haicang.protocol.query.Query}. */
@NullMarked
package cn.haicang.protocol.query;

import org.jspecify.annotations.NullMarked;

/** Ids and small values that terminal and centre share; everything else of the wire builds on them. */
@NullMarked
package cn.haicang.protocol;

import org.jspecify.annotations.NullMarked;

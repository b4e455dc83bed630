/** Starting, ending and quickening processes, tried with small ones. */
@NullMarked
package cn.haicang.proving.process;

import org.jspecify.annotations.NullMarked;

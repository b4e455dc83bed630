/**
 * Compares what residents were given with what the centre has. It reads books, databases and keys by itself, by the formats
 * that docs/protocol writes down, and shares no code with what it judges. Face: {@link cn.haicang.proving.checker.Checker}.
 */
@NullMarked
package cn.haicang.proving.checker;

import org.jspecify.annotations.NullMarked;

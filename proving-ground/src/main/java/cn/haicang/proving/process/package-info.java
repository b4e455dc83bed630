/**
 * The two applications as real processes, each with its part of the proving ground on the class path. Face:
 * {@link cn.haicang.proving.process.House}.
 */
@NullMarked
package cn.haicang.proving.process;

import org.jspecify.annotations.NullMarked;

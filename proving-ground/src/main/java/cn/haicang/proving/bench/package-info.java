/**
 * Measures beside a baseline of the same run, and prints the ratios; {@code bin/bench} starts it. Face: {@link
 * cn.haicang.proving.bench.Bench}.
 */
@NullMarked
package cn.haicang.proving.bench;

import org.jspecify.annotations.NullMarked;

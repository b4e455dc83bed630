/**
 * Never shipped: starts the two applications with emulated devices, and proves what they promise. Face:
 * {@link cn.haicang.proving.HousePlan}.
 */
@NullMarked
package cn.haicang.proving;

import org.jspecify.annotations.NullMarked;

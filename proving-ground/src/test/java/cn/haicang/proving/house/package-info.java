/** The whole house: the shipped jars as real processes, emulated machines, a cable that can be pulled, a real Chromium. */
@NullMarked
package cn.haicang.proving.house;

import org.jspecify.annotations.NullMarked;

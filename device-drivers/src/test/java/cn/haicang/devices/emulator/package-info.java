/** The emulated machines' own promises. */
@NullMarked
package cn.haicang.devices.emulator;

import org.jspecify.annotations.NullMarked;

/** The drivers on real serial ports. */
@NullMarked
package cn.haicang.devices.serial;

import org.jspecify.annotations.NullMarked;

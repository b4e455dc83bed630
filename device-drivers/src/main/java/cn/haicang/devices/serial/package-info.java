/** Serial ports of this machine; the library's exceptions end here. Face: {@link cn.haicang.devices.serial.SerialPorts}. */
@NullMarked
package cn.haicang.devices.serial;

import org.jspecify.annotations.NullMarked;

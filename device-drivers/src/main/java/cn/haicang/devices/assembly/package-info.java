/** Opens the devices that a terminal is fitted with; the only place that knows all drivers. Face: {@link cn.haicang.devices.assembly.Devices}. */
@NullMarked
package cn.haicang.devices.assembly;

import org.jspecify.annotations.NullMarked;

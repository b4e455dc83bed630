/** What keeps a device alive: its thread, its reconnecting, its health. Face: {@link cn.haicang.devices.runtime.DeviceLoop}. */
@NullMarked
package cn.haicang.devices.runtime;

import org.jspecify.annotations.NullMarked;

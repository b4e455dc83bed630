/** Bytes to and from a serial device, whatever carries them. Face: {@link cn.haicang.devices.channel.ByteChannel}. */
@NullMarked
package cn.haicang.devices.channel;

import org.jspecify.annotations.NullMarked;

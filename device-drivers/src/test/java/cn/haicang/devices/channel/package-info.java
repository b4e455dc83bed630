/** Traces of serial lines. */
@NullMarked
package cn.haicang.devices.channel;

import org.jspecify.annotations.NullMarked;

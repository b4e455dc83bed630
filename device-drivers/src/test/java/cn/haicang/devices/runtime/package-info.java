/** Threads and health of devices, held to their promises. */
@NullMarked
package cn.haicang.devices.runtime;

import org.jspecify.annotations.NullMarked;

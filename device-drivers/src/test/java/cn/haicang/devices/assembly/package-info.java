/** Devices together, held to their promises. */
@NullMarked
package cn.haicang.devices.assembly;

import org.jspecify.annotations.NullMarked;

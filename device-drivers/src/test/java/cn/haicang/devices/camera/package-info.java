/** Pages from cameras that behave and cameras that don't. */
@NullMarked
package cn.haicang.devices.camera;

import org.jspecify.annotations.NullMarked;

/** Pictures of pages from a document camera, upright and bounded. Face: {@link cn.haicang.devices.camera.DocumentCamera}. */
@NullMarked
package cn.haicang.devices.camera;

import org.jspecify.annotations.NullMarked;

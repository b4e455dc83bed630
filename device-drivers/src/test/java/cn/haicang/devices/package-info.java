/** Walls and arrows of this module, and the types at its root. */
@NullMarked
package cn.haicang.devices;

import org.jspecify.annotations.NullMarked;

/** Receipt printer, held to its promises. */
@NullMarked
package cn.haicang.devices.escpos;

import org.jspecify.annotations.NullMarked;

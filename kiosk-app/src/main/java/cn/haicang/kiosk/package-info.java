/** The terminal: {@link cn.haicang.kiosk.KioskApplication} starts it; each package below is one feature. */
@NullMarked
package cn.haicang.kiosk;

import org.jspecify.annotations.NullMarked;

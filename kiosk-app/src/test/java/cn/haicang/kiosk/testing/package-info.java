/** What tests stand on: a centre of one class, a terminal without screens, a clock that is set by hand. */
@NullMarked
package cn.haicang.kiosk.testing;

import org.jspecify.annotations.NullMarked;

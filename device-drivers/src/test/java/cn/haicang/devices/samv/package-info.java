/** Reader of resident ID cards, held to its promises. */
@NullMarked
package cn.haicang.devices.samv;

import org.jspecify.annotations.NullMarked;

/** Reader of social security cards, held to its promises. */
@NullMarked
package cn.haicang.devices.pcsc;

import org.jspecify.annotations.NullMarked;

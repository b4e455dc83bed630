/** Cards and waiting, for the tests of this module. */
@NullMarked
package cn.haicang.devices.testing;

import org.jspecify.annotations.NullMarked;

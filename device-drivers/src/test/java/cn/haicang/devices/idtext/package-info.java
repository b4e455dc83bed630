/** Tests of what chips say about people. */
@NullMarked
package cn.haicang.devices.idtext;

import org.jspecify.annotations.NullMarked;

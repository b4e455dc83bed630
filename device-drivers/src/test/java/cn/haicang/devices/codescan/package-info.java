/** Code scanners on emulated machines. */
@NullMarked
package cn.haicang.devices.codescan;

import org.jspecify.annotations.NullMarked;

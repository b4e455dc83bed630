/** Code scanners on a serial line. Face: {@link cn.haicang.devices.codescan.SerialCodeScanner}. */
@NullMarked
package cn.haicang.devices.codescan;

import org.jspecify.annotations.NullMarked;

/** Codes that residents show, whatever reads them. Face: {@link cn.haicang.devices.scan.CodeScanner}. */
@NullMarked
package cn.haicang.devices.scan;

import org.jspecify.annotations.NullMarked;

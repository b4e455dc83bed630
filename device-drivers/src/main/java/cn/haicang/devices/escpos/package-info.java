/** Receipts on an ESC/POS printer at a serial line. Face: {@link cn.haicang.devices.escpos.EscPosPrinter}. */
@NullMarked
package cn.haicang.devices.escpos;

import org.jspecify.annotations.NullMarked;

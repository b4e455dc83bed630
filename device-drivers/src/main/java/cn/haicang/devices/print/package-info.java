/** Receipts on paper, whatever prints them. Face: {@link cn.haicang.devices.print.ReceiptPrinter}. */
@NullMarked
package cn.haicang.devices.print;

import org.jspecify.annotations.NullMarked;

/** A4 documents on paper, by a print server that speaks IPP. Face: {@link cn.haicang.devices.document.DocumentPrinter}. */
@NullMarked
package cn.haicang.devices.document;

import org.jspecify.annotations.NullMarked;

package cn.haicang.devices.print;

import java.util.List;

/** A receipt: its lines from top to bottom, and whether it is cut off at the end. */
public record Receipt(List<ReceiptLine> lines, boolean cut) {
    public Receipt {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a receipt has at least one line");
        }
    }
}

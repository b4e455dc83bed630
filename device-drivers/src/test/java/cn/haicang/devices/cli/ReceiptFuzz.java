package cn.haicang.devices.cli;

import java.io.ByteArrayInputStream;

/** Whatever stands in a file that is said to be a receipt. */
public final class ReceiptFuzz {
    private ReceiptFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            ReceiptFile.read("-", new ByteArrayInputStream(input)).lines();
        } catch (WrongWords e) {
            // the named outcome of a file that is no receipt
        }
    }
}

package cn.haicang.devices.print;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One element of a receipt. Its texts carry neither commands to the printer nor anything else that isn't seen: control
 * characters (C0, C1), separators of lines and paragraphs, bidirectional controls and halves of surrogate pairs are refused
 * everywhere.
 */
public sealed interface ReceiptLine {
    /** Several receipts full; the driver cuts it into lines. */
    int MOST_CHARACTERS = 4000;

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    enum Size {
        NORMAL,
        DOUBLE
    }

    /** Wrapped by the driver at the paper's width, where an East-Asian character counts two columns. */
    record Text(String text, Align align, Size size, boolean bold) implements ReceiptLine {
        public Text {
            requirePrintable(text);
        }

        public Text(String text) {
            this(text, Align.LEFT, Size.NORMAL, false);
        }
    }

    record Columns(String left, String right) implements ReceiptLine {
        public Columns {
            requirePrintable(left);
            requirePrintable(right);
        }
    }

    /** 1 to 1,000 characters, and no more than one symbol holds: 2,331 bytes at level M (ISO/IEC 18004, table 7). */
    record Qr(String content) implements ReceiptLine {
        public Qr {
            requirePrintable(content);
            if (content.isEmpty() || content.length() > 1000) {
                throw new IllegalArgumentException("qr: 1 to 1000 characters");
            }
            if (content.getBytes(StandardCharsets.UTF_8).length > 2331
                    && content.getBytes(Charset.forName("GB18030")).length > 2331) {
                throw new IllegalArgumentException("qr: more than one symbol holds");
            }
        }
    }

    record Rule() implements ReceiptLine {}

    /** 1 to 20 empty lines. */
    record Feed(int lines) implements ReceiptLine {
        public Feed {
            if (lines < 1 || lines > 20) {
                throw new IllegalArgumentException("feed: 1 to 20 lines");
            }
        }
    }

    private static void requirePrintable(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a receipt's text has at most " + MOST_CHARACTERS + " characters");
        }
        if (!text.codePoints().allMatch(ReceiptLine::isPrintable)) {
            throw new IllegalArgumentException("a receipt's text holds no control characters");
        }
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            // U+061C, U+200E and U+200F, U+202A to U+202E, U+2066 to U+2069 (Unicode Standard Annex 9)
            case Character.FORMAT ->
                codePoint != 0x061C
                        && codePoint != 0x200E
                        && codePoint != 0x200F
                        && (codePoint < 0x202A || codePoint > 0x202E)
                        && (codePoint < 0x2066 || codePoint > 0x2069);
            default -> true;
        };
    }
}

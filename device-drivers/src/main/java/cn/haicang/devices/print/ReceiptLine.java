package cn.haicang.devices.print;

/** One element of a receipt. Control characters are refused everywhere: a text can't carry commands to the printer. */
public sealed interface ReceiptLine {
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

    /** 1 to 1,000 characters. */
    record Qr(String content) implements ReceiptLine {
        public Qr {
            requirePrintable(content);
            if (content.isEmpty() || content.length() > 1000) {
                throw new IllegalArgumentException("qr: 1 to 1000 characters");
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
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a receipt's text holds no control characters");
        }
    }
}

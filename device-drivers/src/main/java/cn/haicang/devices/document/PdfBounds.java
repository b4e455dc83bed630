package cn.haicang.devices.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is a PDF from first to last byte, as far as can be told without drawing it. */
final class PdfBounds {
    /** About two hundred pages of text with a scanned picture here and there. */
    static final int MOST_BYTES = 32 << 20;

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRAILER = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /** Readers look for the trailer that far from the end (ISO 32000-1, annex H, note 18). */
    private static final int TAIL = 1024;

    private PdfBounds() {}

    /** Empty if it may be sent. */
    static Optional<PrintAnswer> refusal(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.of(new PrintAnswer.TooLarge(MOST_BYTES));
        }
        return startsAt(bytes, 0, HEADER) && endsWell(bytes)
                ? Optional.empty()
                : Optional.of(new PrintAnswer.NotAPdf());
    }

    private static boolean endsWell(byte[] bytes) {
        for (int at = bytes.length - TRAILER.length; at >= Math.max(0, bytes.length - TAIL); at--) {
            if (startsAt(bytes, at, TRAILER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] bytes, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}

package cn.haicang.kiosk.progress;

import cn.haicang.protocol.ReceiptNumber;
import java.util.Optional;

/** A receipt number while it is typed. */
final class NumberEntry {
    private static final int DIGITS = 16;

    private String digits = "";

    void type(String digit) {
        if (digits.length() < DIGITS) {
            digits += digit;
        }
    }

    void delete() {
        digits = digits.substring(0, Math.max(0, digits.length() - 1));
    }

    void clear() {
        digits = "";
    }

    String digits() {
        return digits;
    }

    boolean complete() {
        return digits.length() == DIGITS;
    }

    /** Empty as long as it is not complete, or if its check digit says that it was mistyped. */
    Optional<ReceiptNumber> number() {
        try {
            return complete() ? Optional.of(new ReceiptNumber(digits)) : Optional.empty();
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }
}

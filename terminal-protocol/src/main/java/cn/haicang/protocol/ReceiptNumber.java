package cn.haicang.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * What a resident takes home, and reads out on the phone: sixteen digits, of which five tell the installation, seven the
 * sequence, three are random and the last is a check digit (ISO 7064 MOD 11,10). It finds, it never identifies.
 */
public record ReceiptNumber(@JsonValue String digits) {
    /** Kind and version first, so that whoever scans a code knows what it is. */
    private static final String CODE = "HAICANG:1:";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReceiptNumber {
        if (!digits.matches("\\d{16}")) {
            throw new IllegalArgumentException("receipt number: sixteen digits");
        }
        if (CheckDigit.mod11_10(digits.substring(0, 15)) != digits.charAt(15) - '0') {
            throw new IllegalArgumentException("receipt number: check digit");
        }
        new InstallationId(Integer.parseInt(digits, 0, 5, 10));
        new Sequence(Long.parseLong(digits, 5, 12, 10));
    }

    /** @param random 0 to 999 */
    public static ReceiptNumber of(InstallationId installation, Sequence sequence, int random) {
        var digits = String.format(Locale.ROOT, "%05d%07d%03d", installation.value(), sequence.value(), random);
        return new ReceiptNumber(digits + CheckDigit.mod11_10(digits));
    }

    /** What a QR code says that stands for this number. */
    public String code() {
        return CODE + digits;
    }

    /** Empty if the code is one of something else. */
    public static Optional<ReceiptNumber> ofCode(String code) {
        try {
            return code.startsWith(CODE)
                    ? Optional.of(new ReceiptNumber(code.substring(CODE.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    public InstallationId installation() {
        return new InstallationId(Integer.parseInt(digits, 0, 5, 10));
    }

    public Sequence sequence() {
        return new Sequence(Long.parseLong(digits, 5, 12, 10));
    }

    /** In groups of four, for reading aloud. */
    public String grouped() {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    @Override
    public String toString() {
        return digits;
    }
}

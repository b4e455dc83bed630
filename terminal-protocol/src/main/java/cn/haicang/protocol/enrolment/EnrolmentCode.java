package cn.haicang.protocol.enrolment;

import cn.haicang.protocol.Sha256;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What a technician types: sheet (4), secret (12, 60 random bits) and pin (16, the first 80 bits of the SHA-256 of
 * the CA certificate), all in Crockford's base 32, written in groups of four. Silent about its secret.
 */
public record EnrolmentCode(String sheet, String secret, String pin) {
    private static final int PIN_LENGTH = 16;
    private static final int PIN_DIGITS = 20;

    public EnrolmentCode {
        require(sheet, 4);
        require(secret, 12);
        require(pin, PIN_LENGTH);
    }

    public static EnrolmentCode make(RandomGenerator random, Sha256 caCertificate) {
        return new EnrolmentCode(draw(random, 4), draw(random, 12), pinOf(caCertificate));
    }

    /**
     * Reads what a person typed: case, spaces and dashes don't matter, O is 0, I and L are 1.
     *
     * @throws IllegalArgumentException if it can't be a code
     */
    public static EnrolmentCode parse(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (plain.length() != 32) {
            throw new IllegalArgumentException("enrolment code: 32 characters");
        }
        return new EnrolmentCode(plain.substring(0, 4), plain.substring(4, 16), plain.substring(16));
    }

    /** @param sent as {@link #sent()} has given it */
    static EnrolmentCode ofSent(String sent, String pin) {
        return new EnrolmentCode(sent.substring(0, 4), sent.substring(4), pin);
    }

    /** The first 80 bits of a certificate's hash, as a code carries them. */
    public static String pinOf(Sha256 caCertificate) {
        return Crockford.ofHex(caCertificate.value().substring(0, PIN_DIGITS));
    }

    /** Sheet and secret as they are sent to the centre; the pin stays at the terminal. */
    public String sent() {
        return sheet + secret;
    }

    /** In groups of four, for typing. */
    public String grouped() {
        return (sheet + secret + pin).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Whether this is the authority whose hash it carries, as far as it carries it. */
    public boolean names(Sha256 caCertificate) {
        return pinOf(caCertificate).equals(pin);
    }

    private static void require(String part, int length) {
        if (part.length() != length || !part.chars().allMatch(c -> Crockford.ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("enrolment code: characters of Crockford's base 32");
        }
    }

    private static String draw(RandomGenerator random, int length) {
        var drawn = new StringBuilder(length);
        random.ints(length, 0, Crockford.ALPHABET.length()).forEach(i -> drawn.append(Crockford.ALPHABET.charAt(i)));
        return drawn.toString();
    }

    @Override
    public String toString() {
        return "EnrolmentCode[" + sheet + ", hidden]";
    }
}

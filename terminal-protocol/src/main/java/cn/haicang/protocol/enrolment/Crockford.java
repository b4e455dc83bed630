package cn.haicang.protocol.enrolment;

import java.util.HexFormat;

/** Crockford's base 32, five bits to a character, the highest first; what is missing in the last one is zero. */
final class Crockford {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;

    private Crockford() {}

    /** @param hex two digits to a byte */
    static String ofHex(String hex) {
        var bits = new StringBuilder();
        for (byte b : HexFormat.of().parseHex(hex)) {
            bits.append(Integer.toBinaryString(0x100 | (b & 0xFF)), 1, 9);
        }
        bits.append("0".repeat((BITS - bits.length() % BITS) % BITS));
        var written = new StringBuilder();
        for (int at = 0; at < bits.length(); at += BITS) {
            written.append(ALPHABET.charAt(Integer.parseInt(bits, at, at + BITS, 2)));
        }
        return written.toString();
    }

    /** @throws IllegalArgumentException for other characters, and for bits beyond the last byte that are not zero */
    static String toHex(String written) {
        var bits = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            bits.append(Integer.toBinaryString((1 << BITS) | value(written.charAt(at))), 1, 1 + BITS);
        }
        int whole = bits.length() - bits.length() % 8;
        if (bits.indexOf("1", whole) >= 0) {
            throw new IllegalArgumentException("base 32: bits behind the last byte");
        }
        var hex = new StringBuilder();
        for (int at = 0; at < whole; at += 4) {
            hex.append(Character.forDigit(Integer.parseInt(bits, at, at + 4, 2), 16));
        }
        return hex.toString();
    }

    private static int value(char character) {
        int value = ALPHABET.indexOf(character);
        if (value < 0) {
            throw new IllegalArgumentException("base 32: not a character of it");
        }
        return value;
    }
}

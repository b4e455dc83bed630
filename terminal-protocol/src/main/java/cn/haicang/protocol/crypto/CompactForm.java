package cn.haicang.protocol.crypto;

/** The compact form of JWS and JWE: base64url and dots (RFC 7515 7.1, RFC 7516 7.1). */
public final class CompactForm {
    /** The characters that belong to it, a bit each: those below 64, and those from 64 on. */
    private static final long LOW = bits("-.0123456789");

    private static final long HIGH = bits("ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private CompactForm() {}

    /** Whether the text has no other characters; whether it means anything is another question. */
    public static boolean holds(String text) {
        // Neither by a pattern nor by comparisons: of all that an intake does with an envelope of 20 KB, either took a
        // twentieth.
        for (int at = 0; at < text.length(); at++) {
            if (!belongs(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean belongs(char c) {
        return c < 128 && ((c < 64 ? LOW : HIGH) >>> c & 1) != 0;
    }

    /** A shift takes the last six bits of what it is told (JLS 15.19). */
    private static long bits(String characters) {
        return characters.chars().mapToLong(c -> 1L << c).reduce(0, (all, one) -> all | one);
    }
}

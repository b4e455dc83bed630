package cn.haicang.devices.idtext;

/** Text as an issuer writes it: nothing in it that a screen or a printer would not show as a character. */
final class SoundText {
    private static final int REPLACEMENT = 0xFFFD;

    private SoundText() {}

    /** Without the padding, which is blanks of either width, or zeros on careless cards. */
    static String unpadded(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isPadding(raw.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    private static boolean isPadding(char c) {
        return c == '\0' || c == ' ' || c == '\u3000';
    }

    /**
     * Private-use characters are sound: rare names were written with them before Unicode had their characters. Half a
     * surrogate pair, a control or format character, and what a decoder puts for bytes that it doesn't know are not.
     */
    static boolean isSound(String text) {
        return text.codePoints().allMatch(SoundText::isSound);
    }

    private static boolean isSound(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> codePoint != REPLACEMENT && !isNoncharacter(codePoint);
        };
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }
}

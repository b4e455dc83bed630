package cn.haicang.devices.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is left to see of a person's data when nobody asked for them. By characters, never by UTF-16 units. */
final class Mask {
    private static final int STAR = '*';
    private static final int LONG_NUMBER = 15;
    private static final int SHORT_NUMBER = 8;

    private Mask() {}

    /**
     * Two characters keep the first, three and more the first and the last; of words in Latin letters each keeps its
     * first.
     */
    static String text(String text) {
        boolean latin = text.codePoints().anyMatch(Mask::isLatin);
        return latin ? Arrays.stream(text.split(" ", -1)).map(Mask::word).collect(Collectors.joining(" ")) : ends(text);
    }

    /** As {@link #text}, and with the Latin letters and digits of a house number gone too. */
    static String address(String text) {
        return ends(text);
    }

    private static boolean isLatin(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }

    private static String word(String word) {
        if (word.isEmpty()) {
            return word;
        }
        return isLatin(word.codePointAt(0)) ? keep(word, 1, 0) : ends(word);
    }

    private static String ends(String text) {
        return switch (text.codePointCount(0, text.length())) {
            case 0 -> "";
            case 1 -> "*";
            case 2 -> keep(text, 1, 0);
            default -> keep(text, 1, 1);
        };
    }

    /** The region and the last four of a long number; less of a short one, so that most of it is hidden. */
    static String number(String number) {
        int length = number.codePointCount(0, number.length());
        if (length >= LONG_NUMBER) {
            return keep(number, 6, 4);
        }
        return length >= SHORT_NUMBER ? keep(number, 2, 2) : keep(number, 0, 0);
    }

    /** A date of birth would fill the gap in a masked resident number. */
    static String date(String date) {
        return date.replaceAll("[0-9]", "*");
    }

    private static String keep(String text, int first, int last) {
        int[] characters = text.codePoints().toArray();
        Arrays.fill(characters, first, characters.length - last, STAR);
        return new String(characters, 0, characters.length);
    }
}

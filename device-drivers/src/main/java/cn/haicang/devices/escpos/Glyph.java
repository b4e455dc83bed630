package cn.haicang.devices.escpos;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a person sees as one character, however many code points it has, and how many columns it takes.
 *
 * @param inFont the printer's own Chinese font has it
 */
record Glyph(String text, int columns, boolean inFont) {
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    /** Format characters that show nothing, but for the joiner inside a cluster. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u200C\\u2060\\uFEFF]");

    private static final Pattern BLANK = Pattern.compile("[\\u2000-\\u200A\\u205F]");
    private static final Pattern FIRM_BLANK = Pattern.compile("[\\u2007\\u202F]");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GBK = Charset.forName("GBK");

    static final Glyph SPACE = new Glyph(" ", 1, true);

    /** For what can't be drawn either: the mark that Chinese printers have always set for a missing type. */
    private static final Glyph MISSING = new Glyph("〓", 2, true);

    private static final Glyph MISSING_NARROW = new Glyph("?", 1, true);
    /** No line begins with these (GB/T 15834-2011, 5.1: where punctuation may not stand). */
    private static final String NEVER_FIRST = "，。、；：？！…—～·）》〉」』】〕〗］｝”’%％‰℃,.;:?!)]}";
    /** No line ends with these. */
    private static final String NEVER_LAST = "（《〈「『【〔〖［｛“‘￥＄№([{";

    static List<Glyph> of(String text) {
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        plain = FIRM_BLANK.matcher(BLANK.matcher(plain).replaceAll(" ")).replaceAll("\u00A0");
        // U+00A5 stands in no Chinese font; its fullwidth sister stands in all.
        return CLUSTER.matcher(plain.replace('¥', '￥'))
                .results()
                .map(MatchResult::group)
                .map(Glyph::ofCluster)
                .toList();
    }

    private static Glyph ofCluster(String cluster) {
        boolean inFont = cluster.codePointCount(0, cluster.length()) == 1 && inFont(cluster);
        if (inFont) {
            return new Glyph(cluster, cluster.charAt(0) < 0x80 || isFirmBlank(cluster) ? 1 : 2, true);
        }
        return new Glyph(cluster, EastAsianWidth.isWide(cluster) ? 2 : 1, false);
    }

    // Two bytes of GBK. What GB 18030 writes in four bytes comes out as blanks; its private zones are blank as well.
    private static boolean inFont(String one) {
        return one.charAt(0) < 0x80
                || isFirmBlank(one)
                || (hasMeaning(one)
                        && one.getBytes(GB18030).length == 2
                        && GBK.newEncoder().canEncode(one));
    }

    private static boolean hasMeaning(String cluster) {
        return cluster.codePoints()
                .map(Character::getType)
                .noneMatch(type -> type == Character.PRIVATE_USE || type == Character.UNASSIGNED);
    }

    /** False for private and unassigned characters: a font that shows something for them shows anything. */
    boolean mayBeDrawn() {
        return hasMeaning(text);
    }

    private static boolean isFirmBlank(String text) {
        return text.equals("\u00A0");
    }

    /** As wide as the paper allows for something that can't be printed: visible, never a blank. */
    Glyph missing() {
        return columns == 2 ? MISSING : MISSING_NARROW;
    }

    byte[] bytes() {
        return (isFirmBlank(text) ? " " : text).getBytes(GB18030);
    }

    boolean isBlank() {
        return text.equals(" ");
    }

    /** Whether a line may end after this one and go on with {@code next}. */
    boolean mayPartFrom(Glyph next) {
        if (isBlank() || next.isBlank()) {
            return true;
        }
        if (isFirmBlank(text) || isFirmBlank(next.text)) {
            return false;
        }
        boolean inWord = isOfWord() && next.isOfWord();
        return !inWord && !NEVER_LAST.contains(text) && !NEVER_FIRST.contains(next.text);
    }

    // Latin, Greek and Cyrillic letters, digits and their punctuation: everything below the general punctuation block.
    private boolean isOfWord() {
        return text.charAt(0) > ' ' && text.charAt(0) < 0x2000;
    }
}

package cn.haicang.devices.escpos;

/**
 * Which characters are two columns wide though the printer's font doesn't have them: wide and fullwidth ones of Unicode
 * Standard Annex 11, by block. What that annex calls ambiguous is one column wide here, unless it is in the printer's font,
 * which has no narrow forms but for ASCII.
 */
final class EastAsianWidth {
    private static final int PICTURE_SELECTOR = 0xFE0F;

    /** First and last of each range. */
    private static final int[] WIDE = {
        0x1100, 0x115F, // Hangul, leading consonants
        0x231A, 0x231B, 0x23E9, 0x23F3, 0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693,
        0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
        0x26F2, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55, // pictures among the symbols
        0x2E80, 0x303E, // CJK radicals to CJK punctuation
        0x3041, 0x4DBF, // kana, bopomofo, Hangul, enclosed, extension A
        0x4E00, 0xA4CF, // unified ideographs, Yi
        0xA960, 0xA97C, 0xAC00, 0xD7A3, // Hangul
        0xF900, 0xFAFF, // compatibility ideographs
        0xFE10, 0xFE19, 0xFE30, 0xFE6F, // vertical and small forms
        0xFF01, 0xFF60, 0xFFE0, 0xFFE6, // fullwidth forms
        0x16FE0, 0x18DFF, // Tangut, Khitan
        0x1AFF0, 0x1B2FF, // kana supplements
        0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F64F, 0x1F680, 0x1F6FF,
        0x1F7E0, 0x1F7F0, 0x1F90C, 0x1FAFF, // emoji
        0x20000, 0x3FFFD, // extensions B and later
    };

    private EastAsianWidth() {}

    /** @param cluster one grapheme cluster: its first code point decides, unless a picture is asked for */
    static boolean isWide(String cluster) {
        int first = cluster.codePointAt(0);
        if (cluster.codePoints().anyMatch(each -> each == PICTURE_SELECTOR)) {
            return true;
        }
        for (int i = 0; i < WIDE.length; i += 2) {
            if (first >= WIDE[i] && first <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}

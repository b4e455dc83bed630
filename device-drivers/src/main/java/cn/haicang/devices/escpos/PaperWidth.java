package cn.haicang.devices.escpos;

import java.util.ArrayList;
import java.util.List;

/**
 * Column arithmetic on a receipt. Printers with a Chinese font give one column to what GB 18030 writes in one byte and two
 * to everything else, so that also dashes, quotes and accented letters count two here.
 *
 * @param columns in the normal size
 */
record PaperWidth(int columns) {
    /** Font A is 12 dots wide: 384 dots on 58 mm paper, 576 on 80 mm. */
    static PaperWidth ofMillimetres(int paper) {
        return switch (paper) {
            case 58 -> new PaperWidth(32);
            case 80 -> new PaperWidth(48);
            default -> throw new IllegalArgumentException("paper: 58 or 80 mm");
        };
    }

    static int of(String text) {
        return text.codePoints().map(PaperWidth::of).sum();
    }

    private static int of(int codePoint) {
        return codePoint < 0x80 ? 1 : 2;
    }

    /** Cuts a text into lines, between characters and, where Latin words would be torn, at blanks. */
    List<String> wrap(String text) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (of(rest) > columns) {
            int fits = fitting(rest);
            int cut = atBlank(rest, fits);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private int fitting(String text) {
        int width = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            width += of(codePoint);
            if (width > columns) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    private static int atBlank(String text, int fits) {
        boolean tearsWord = isLatin(text.charAt(fits - 1)) && isLatin(text.charAt(fits));
        int blank = text.lastIndexOf(' ', fits);
        return tearsWord && blank > 0 ? blank : fits;
    }

    private static boolean isLatin(char c) {
        return c > ' ' && c < 0x80;
    }

    /** Left and right on one line if there is a blank between them, else one below the other. */
    List<String> columns(String left, String right) {
        int gap = columns - of(left) - of(right);
        if (gap >= 1) {
            return List.of(left + " ".repeat(gap) + right);
        }
        var lines = new ArrayList<>(wrap(left));
        for (var line : wrap(right)) {
            lines.add(" ".repeat(columns - of(line)) + line);
        }
        return lines;
    }

    PaperWidth halved() {
        return new PaperWidth(columns / 2);
    }
}

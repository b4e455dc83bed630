package cn.haicang.devices.escpos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Puts glyphs into lines.
 *
 * @param columns of a line
 */
record Typesetting(int columns) {
    static int width(List<Glyph> glyphs) {
        return glyphs.stream().mapToInt(Glyph::columns).sum();
    }

    /** Cut where a line may end (words stay whole, punctuation stands where it may), or else where it is full. */
    List<List<Glyph>> wrap(List<Glyph> text) {
        var lines = new ArrayList<List<Glyph>>();
        var rest = text;
        while (width(rest) > columns) {
            int end = lineEnd(rest);
            lines.add(withoutTrailingBlanks(rest.subList(0, end)));
            rest = withoutLeadingBlanks(rest.subList(end, rest.size()));
        }
        if (lines.isEmpty() || !rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    private int lineEnd(List<Glyph> text) {
        int full = 0;
        for (int width = text.getFirst().columns();
                width <= columns;
                width += text.get(full).columns()) {
            full++;
        }
        for (int end = full; end > 0; end--) {
            if (text.get(end - 1).mayPartFrom(text.get(end))) {
                boolean onlyBlanks = text.subList(0, end).stream().allMatch(Glyph::isBlank);
                return onlyBlanks ? full : end;
            }
        }
        return Math.max(1, full);
    }

    private static List<Glyph> withoutTrailingBlanks(List<Glyph> line) {
        int end = line.size();
        while (end > 0 && line.get(end - 1).isBlank()) {
            end--;
        }
        return line.subList(0, end);
    }

    private static List<Glyph> withoutLeadingBlanks(List<Glyph> line) {
        int begin = 0;
        while (begin < line.size() && line.get(begin).isBlank()) {
            begin++;
        }
        return line.subList(begin, line.size());
    }

    /** The widest piece that has no place to part. */
    static int widestWord(List<Glyph> text) {
        int widest = 0;
        int width = 0;
        for (int i = 0; i < text.size(); i++) {
            boolean parts = i > 0 && text.get(i - 1).mayPartFrom(text.get(i));
            width = (parts ? 0 : width) + text.get(i).columns();
            widest = Math.max(widest, width);
        }
        return widest;
    }

    /**
     * Left and right side by side. The right one stays at the right edge and gets what the left one leaves, at least half;
     * whichever is too long for its part wraps within it.
     */
    List<List<Glyph>> columns(List<Glyph> left, List<Glyph> right) {
        int forRight = Math.min(width(right), Math.max(columns - 1 - width(left), columns / 2));
        int forLeft = columns - 1 - forRight;
        var lefts = new Typesetting(forLeft).wrap(left);
        var rights = new Typesetting(forRight).wrap(right);
        var lines = new ArrayList<List<Glyph>>();
        for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
            lines.add(
                    apart(i < lefts.size() ? lefts.get(i) : List.of(), i < rights.size() ? rights.get(i) : List.of()));
        }
        return lines;
    }

    private List<Glyph> apart(List<Glyph> left, List<Glyph> right) {
        var line = new ArrayList<>(left);
        if (!right.isEmpty()) {
            line.addAll(Collections.nCopies(columns - width(left) - width(right), Glyph.SPACE));
            line.addAll(right);
        }
        return line;
    }
}

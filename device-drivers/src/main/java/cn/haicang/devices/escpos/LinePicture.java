package cn.haicang.devices.escpos;

import java.util.BitSet;

/** Glyphs side by side in one picture. */
final class LinePicture {
    private final int width;
    private final int height;
    private final BitSet black = new BitSet();
    private int at;

    LinePicture(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Draws where the pen stands, {@code left} dots from the edge. */
    void add(Dots glyph, int left) {
        glyph.black().stream().forEach(dot -> black.set(dot / glyph.width() * width + left + at + dot % glyph.width()));
    }

    void advance(int dots) {
        at += dots;
    }

    Dots dots() {
        return new Dots(width, height, black);
    }
}

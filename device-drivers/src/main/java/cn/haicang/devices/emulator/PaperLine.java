package cn.haicang.devices.emulator;

import java.util.BitSet;
import java.util.List;

/** One line of a receipt as it lies on paper. */
public sealed interface PaperLine {
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * @param text where a picture stands among the characters it holds {@link #PICTURE}
     * @param pictures in their order
     */
    record Text(String text, Align align, boolean wide, boolean tall, boolean bold, List<Picture> pictures)
            implements PaperLine {
        /** U+FFFC, the replacement character for an object. */
        public static final char PICTURE = '\uFFFC';

        public Text {
            pictures = List.copyOf(pictures);
        }

        /** Without pictures; large is both wide and tall. */
        public Text(String text, Align align, boolean large, boolean bold) {
            this(text, align, large, large, bold, List.of());
        }
    }

    /** @param moduleDots edge of one module */
    record Qr(String content, Align align, int moduleDots) implements PaperLine {}

    /** Dots that were burnt one by one. */
    record Picture(int width, int height, Align align, BitSet black) implements PaperLine {
        public Picture {
            black = (BitSet) black.clone();
        }

        public boolean isBlack(int x, int y) {
            return black.get(y * width + x);
        }

        Picture plus(Picture below) {
            var all = (BitSet) black.clone();
            below.black.stream().forEach(dot -> all.set(height * width + dot));
            return new Picture(width, height + below.height, align, all);
        }
    }

    record Blank() implements PaperLine {}
}

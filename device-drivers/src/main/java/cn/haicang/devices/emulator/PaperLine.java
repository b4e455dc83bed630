package cn.haicang.devices.emulator;

/** One line of a receipt as it lies on paper. */
public sealed interface PaperLine {
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    record Text(String text, Align align, boolean large, boolean bold) implements PaperLine {}

    /** @param moduleDots edge of one module */
    record Qr(String content, Align align, int moduleDots) implements PaperLine {}

    record Blank() implements PaperLine {}
}

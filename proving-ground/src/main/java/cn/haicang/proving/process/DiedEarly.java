package cn.haicang.proving.process;

/** A process ended, or never answered, before it was ready. */
public final class DiedEarly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DiedEarly(String sentence) {
        super(sentence);
    }
}

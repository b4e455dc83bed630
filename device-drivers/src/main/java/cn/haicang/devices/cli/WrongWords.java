package cn.haicang.devices.cli;

/** The command line, or the file that it names, can't be followed. The message is one sentence for the person who typed it. */
final class WrongWords extends Exception {
    private static final long serialVersionUID = 1L;

    WrongWords(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}

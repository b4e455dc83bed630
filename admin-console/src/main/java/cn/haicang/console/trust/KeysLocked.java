package cn.haicang.console.trust;

/** The centre's keys cannot be used as they lie there; a person has to do something before it starts. */
class KeysLocked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stable words for whoever watches the log, with what to do. */
    enum Why {
        PASSPHRASE_MISSING(
                "The centre's keys are encrypted and no passphrase was given: set console.trust.passphrase-file,"
                        + " or CONSOLE_TRUST_PASSPHRASE in the environment."),
        PASSPHRASE_WRONG(
                "The centre's keys do not open with this passphrase: give the one with which they were encrypted."
                        + " Nothing was changed."),
        PASSPHRASE_FILE(
                "The file of console.trust.passphrase-file cannot be read or is empty: its first line is the passphrase."),
        PASSPHRASE_NOT_ASCII("The passphrase may hold printable characters of ASCII only."),
        PASSPHRASE_TWICE(
                "There are two passphrases: give either console.trust.passphrase-file or CONSOLE_TRUST_PASSPHRASE.");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }

    KeysLocked(Why why) {
        super(why + ": " + why.sentence);
    }

    KeysLocked(Why why, Throwable cause) {
        super(why + ": " + why.sentence, cause);
    }
}

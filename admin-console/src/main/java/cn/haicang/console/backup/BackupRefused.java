package cn.haicang.console.backup;

/** What was asked for is not done, and nothing has changed; says why, to an operator. */
final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    BackupRefused(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    Code code() {
        return code;
    }

    enum Code {
        NOT_UNDERSTOOD,
        PASSPHRASE,
        NO_CENTRE_HERE,
        FILE_EXISTS,
        NOT_A_BACKUP,
        DAMAGED,
        NEWER_THAN_THIS_PROGRAM,
        CENTRE_HERE_ALREADY,
        NO_KEYS
    }
}

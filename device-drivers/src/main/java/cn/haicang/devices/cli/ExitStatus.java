package cn.haicang.devices.cli;

/** What the command tells the program that called it. The numbers are a contract. */
enum ExitStatus {
    DONE(0),
    WRONG_WORDS(2),
    /** The device or the document says no; the answer says why. */
    REFUSED(3),
    NOTHING_CAME(4),
    DEVICE_GONE(5);

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}

package cn.haicang.protocol.command;

import java.util.Arrays;
import java.util.Optional;

/** What a terminal can be asked to do. */
public enum CommandAction {
    /** Asks every device how it is. */
    SELF_TEST(false, false),
    TEST_PRINT(true, false),
    RESTART_APPLICATION(true, false),
    REBOOT(true, false),
    /** Closes the terminal to residents, until {@link #IN_SERVICE}. */
    OUT_OF_SERVICE(true, false),
    IN_SERVICE(false, false),
    /** Brings the application's recent log as a file. */
    COLLECT_LOGS(false, true),
    /** Brings a picture of the screen, taken while nobody is served. */
    SCREENSHOT(true, true),
    SYNC_NOW(false, false);

    private final boolean interrupts;
    private final boolean file;

    CommandAction(boolean interrupts, boolean file) {
        this.interrupts = interrupts;
        this.file = file;
    }

    /** Empty for a word of a newer centre. */
    public static Optional<CommandAction> of(String word) {
        return Arrays.stream(values()).filter(one -> one.name().equals(word)).findFirst();
    }

    /** Whoever is being served would notice it, so it waits for the end of the session. */
    public boolean interrupts() {
        return interrupts;
    }

    /** Whether its result comes with a file. */
    public boolean bringsFile() {
        return file;
    }
}

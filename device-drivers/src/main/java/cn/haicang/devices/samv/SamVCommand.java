package cn.haicang.devices.samv;

import java.time.Duration;

/** What a module can be asked, and how long it may take. */
enum SamVCommand {
    RESET(0x10, 0xFF, Patience.SETTLING),
    STATUS(0x11, 0xFF, Patience.PROMPT),
    MANAGEMENT_NUMBER(0x12, 0xFF, Patience.PROMPT),
    FIND(0x20, 0x01, Patience.PROMPT),
    SELECT(0x20, 0x02, Patience.PROMPT),
    READ(0x30, 0x01, Patience.READING),
    READ_NEWEST_ADDRESS(0x30, 0x03, Patience.SETTLING),
    READ_WITH_FINGERPRINTS(0x30, 0x10, Patience.READING);

    private static final class Patience {
        /** Find, select and status are answered within some tens of milliseconds. */
        static final Duration PROMPT = Duration.ofMillis(800);

        static final Duration SETTLING = Duration.ofMillis(1500);
        /** Reading takes about a second, the slowest modules up to three. */
        static final Duration READING = Duration.ofMillis(3500);
    }

    private final int command;
    private final int parameter;
    private final Duration patience;

    SamVCommand(int command, int parameter, Duration patience) {
        this.command = command;
        this.parameter = parameter;
        this.patience = patience;
    }

    byte[] frame() {
        return SamVFrame.command(command, parameter);
    }

    Duration patience() {
        return patience;
    }
}

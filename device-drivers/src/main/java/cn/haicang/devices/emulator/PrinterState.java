package cn.haicang.devices.emulator;

/** Paper, cover, knife, head: what a printer's status bytes tell. Guarded by its printer. */
final class PrinterState {
    private static final int REAL_TIME = 0x12;
    private static final int UNASKED = 0x10;

    boolean coverOpen;
    boolean paperOut;
    boolean nearEnd;
    boolean cutterJammed;
    boolean tooHot;
    boolean offline;

    boolean isStopped() {
        return coverOpen || paperOut || cutterJammed || tooHot || offline;
    }

    /** ESC/POS, DLE EOT n. */
    int realTime(int question) {
        return REAL_TIME
                | switch (question) {
                    case 1 -> isStopped() ? 0x08 : 0;
                    case 2 -> (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (cutterJammed || tooHot ? 0x40 : 0);
                    case 3 -> (cutterJammed ? 0x08 : 0) | (tooHot ? 0x40 : 0);
                    case 4 -> (nearEnd || paperOut ? 0x0C : 0) | (paperOut ? 0x60 : 0);
                    default -> 0;
                };
    }

    /** ESC/POS, GS r 1. */
    int paperSensor() {
        return (nearEnd || paperOut ? 0x03 : 0) | (paperOut ? 0x0C : 0);
    }

    /** ESC/POS, automatic status back: four bytes. */
    byte[] unasked() {
        int first = UNASKED | (isStopped() ? 0x08 : 0) | (coverOpen ? 0x20 : 0);
        int second = (cutterJammed ? 0x08 : 0) | (tooHot ? 0x40 : 0);
        return new byte[] {(byte) first, (byte) second, (byte) paperSensor(), 0};
    }
}

package cn.haicang.devices.emulator;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * What a printer has received: commands and characters in their order, complete or still growing. Real-time commands are
 * picked out at once, also when they are torn over two pieces, but not inside another command: there they are data.
 */
final class Inbox {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int DC4 = 0x14;
    private static final int CLEAR_LENGTH = 10;

    /** Who acts on real-time commands. */
    interface RealTime {
        void asked(int question);

        void recover(int how);

        void clear();
    }

    private final RealTime realTime;
    private final Deque<byte[]> commands = new ArrayDeque<>();
    private final ByteArrayOutputStream immediate = new ByteArrayOutputStream();
    private byte[] growing = new byte[64];
    private int grown;
    private int waiting;

    Inbox(RealTime realTime) {
        this.realTime = realTime;
    }

    void take(byte b) {
        if (grown > 0 || (immediate.size() == 0 && b != DLE)) {
            grow(b);
            return;
        }
        immediate.write(b);
        byte[] bytes = immediate.toByteArray();
        if (bytes.length == 2 && b != EOT && b != ENQ && b != DC4) {
            immediate.reset();
            grow(b);
        } else if (bytes.length >= (bytes.length > 2 && bytes[1] == DC4 && bytes[2] == 8 ? CLEAR_LENGTH : 3)) {
            immediate.reset();
            obey(bytes);
        }
    }

    private void obey(byte[] bytes) {
        switch (bytes[1]) {
            case EOT -> realTime.asked(bytes[2]);
            case ENQ -> realTime.recover(bytes[2]);
            default -> {
                if (bytes[2] == 8) {
                    realTime.clear();
                }
            }
        }
    }

    private void grow(byte b) {
        if (grown == growing.length) {
            growing = Arrays.copyOf(growing, 2 * grown);
        }
        growing[grown++] = b;
        waiting++;
        if (EscPosCommands.length(growing, grown).isPresent()) {
            commands.add(Arrays.copyOf(growing, grown));
            grown = 0;
        }
    }

    Optional<byte[]> first() {
        return Optional.ofNullable(commands.peek());
    }

    void done() {
        waiting -= commands.remove().length;
    }

    int waiting() {
        return waiting;
    }

    void forget() {
        commands.clear();
        grown = 0;
        waiting = 0;
    }
}

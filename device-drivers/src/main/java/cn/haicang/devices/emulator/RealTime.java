package cn.haicang.devices.emulator;

import java.io.ByteArrayOutputStream;
import java.util.function.IntUnaryOperator;

/** Picks the real-time commands (DLE …) out of what a printer receives, also when they are torn over two pieces. */
final class RealTime {
    private static final byte[] NONE = {};
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int DC4 = 0x14;
    private static final int FORGET_LENGTH = 10;

    private final IntUnaryOperator status;
    private final Runnable forget;
    private final ByteArrayOutputStream command = new ByteArrayOutputStream();

    RealTime(IntUnaryOperator status, Runnable forget) {
        this.status = status;
        this.forget = forget;
    }

    /** @return the bytes that are data, with which the printer goes on in order */
    byte[] filter(byte b, ByteArrayOutputStream answers) {
        if (command.size() == 0 && b != DLE) {
            return new byte[] {b};
        }
        command.write(b);
        byte[] bytes = command.toByteArray();
        if (bytes.length < 3) {
            return bytes.length == 1 || b == EOT || b == ENQ || b == DC4 ? NONE : drop(bytes);
        }
        if (bytes[1] == DC4 && bytes[2] == 8 && bytes.length < FORGET_LENGTH) {
            return NONE;
        }
        execute(bytes, answers);
        command.reset();
        return NONE;
    }

    private void execute(byte[] bytes, ByteArrayOutputStream answers) {
        switch (bytes[1]) {
            case EOT -> answers.write(status.applyAsInt(bytes[2]));
            case ENQ -> {
                if (bytes[2] == 2) {
                    forget.run();
                }
            }
            default -> forget(bytes, answers);
        }
    }

    private void forget(byte[] bytes, ByteArrayOutputStream answers) {
        if (bytes[2] == 8) {
            forget.run();
            answers.writeBytes(new byte[] {0x37, 0x25, 0x00});
        }
    }

    private byte[] drop(byte[] bytes) {
        command.reset();
        return bytes;
    }
}

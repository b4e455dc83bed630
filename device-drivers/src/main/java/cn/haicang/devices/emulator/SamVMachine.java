package cn.haicang.devices.emulator;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The framing of a SAM_V module, and what can go wrong between it and its line: noise, flipped bits, lost bytes, false
 * lengths, slowness. What the module says is its subclass's.
 */
abstract class SamVMachine extends SerialMachine {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    private static final byte[] NONE = {};

    final Object lock = new Object();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private byte[] before = NONE;
    private byte[] after = NONE;
    private int garbled;
    private int cutAfter = -1;
    private int lengthOff;
    private boolean singly;
    private Duration slowness = Duration.ZERO;

    /** A whole request whose check byte is right. */
    abstract void asked(int command);

    /** A bit of the next {@code answers} answers flips on the line. */
    public void garbleNextAnswers(int answers) {
        synchronized (lock) {
            garbled = answers;
        }
    }

    public void garbleNextAnswer() {
        garbleNextAnswers(1);
    }

    /** The next answer ends after so many bytes. */
    public void cutNextAnswerAfter(int bytes) {
        synchronized (lock) {
            cutAfter = bytes;
        }
    }

    /** Noise in front of every answer. */
    public void noise(byte... bytes) {
        synchronized (lock) {
            before = bytes.clone();
        }
    }

    /** Noise behind every answer. */
    public void noiseAfter(byte... bytes) {
        synchronized (lock) {
            after = bytes.clone();
        }
    }

    /** The next answer says that it is so many bytes longer than it is, or shorter if negative. */
    public void lengthOffBy(int bytes) {
        synchronized (lock) {
            lengthOff = bytes;
        }
    }

    /** Answers come byte by byte. */
    public void singly(boolean value) {
        synchronized (lock) {
            singly = value;
        }
    }

    /** Every answer lets itself be waited for so long. */
    public void slow(Duration time) {
        synchronized (lock) {
            slowness = time;
        }
    }

    @Override
    protected final void received(byte[] bytes) {
        synchronized (lock) {
            heard.writeBytes(bytes);
            for (var frame = nextFrame(); frame.isPresent(); frame = nextFrame()) {
                hear(frame.get());
            }
        }
    }

    /** Length, command, parameter and check byte of the next whole request. */
    private Optional<byte[]> nextFrame() {
        byte[] all = heard.toByteArray();
        for (int start = 0; start + 7 <= all.length; start++) {
            if (Arrays.equals(all, start, start + 5, PREAMBLE, 0, 5)) {
                int end = start + 7 + (((all[start + 5] & 0xFF) << 8) | (all[start + 6] & 0xFF));
                if (end > all.length) {
                    return Optional.empty();
                }
                heard.reset();
                heard.write(all, end, all.length - end);
                return Optional.of(Arrays.copyOfRange(all, start + 5, end));
            }
        }
        return Optional.empty();
    }

    private void hear(byte[] frame) {
        if (frame.length != 5) {
            answer(0x11);
        } else if (check(frame, 4) != frame[4]) {
            answer(0x10);
        } else {
            asked(((frame[2] & 0xFF) << 8) | (frame[3] & 0xFF));
        }
    }

    final void answer(int status, byte... data) {
        var frame = new ByteArrayOutputStream();
        int length = 4 + data.length;
        frame.writeBytes(new byte[] {(byte) (length >> 8), (byte) length, 0, 0, (byte) status});
        frame.writeBytes(data);
        frame.write(check(frame.toByteArray(), frame.size()));
        send(onTheLine(frame.toByteArray()));
    }

    private byte[] onTheLine(byte[] body) {
        if (garbled > 0) {
            garbled--;
            body[body.length / 2] ^= 0x04;
        }
        body[1] += (byte) lengthOff;
        lengthOff = 0;
        var line = new ByteArrayOutputStream();
        line.writeBytes(before);
        line.writeBytes(PREAMBLE);
        line.writeBytes(body);
        line.writeBytes(after);
        byte[] whole = line.toByteArray();
        byte[] sent = cutAfter < 0 ? whole : Arrays.copyOf(whole, Math.min(cutAfter, whole.length));
        cutAfter = -1;
        return sent;
    }

    private void send(byte[] bytes) {
        int step = singly ? 1 : bytes.length;
        var pause = slowness;
        if (pause.isZero()) {
            sayInSteps(bytes, step);
        } else {
            Thread.ofVirtual().name("slow-module").start(() -> {
                LockSupport.parkNanos(pause.toNanos());
                sayInSteps(bytes, step);
            });
        }
    }

    private void sayInSteps(byte[] bytes, int step) {
        for (int from = 0; from < bytes.length; from += step) {
            say(Arrays.copyOfRange(bytes, from, from + step));
        }
    }

    private static byte check(byte[] bytes, int to) {
        byte check = 0;
        for (int i = 0; i < to; i++) {
            check ^= bytes[i];
        }
        return check;
    }
}

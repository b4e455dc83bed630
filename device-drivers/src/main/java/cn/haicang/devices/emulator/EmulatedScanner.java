package cn.haicang.devices.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A code scanner at byte level. It knows the trigger commands of both families; one that was told to wait for them reads
 * the code before it once it is started, and goes dark after that.
 */
public final class EmulatedScanner extends SerialMachine {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final byte[] REPLY = HEX.parseHex("02 00 00 01 00 33 31");
    private static final int ZONE_COMMAND_LENGTH = 9;

    /** What a scanner is set to send after each code. */
    public enum Ending {
        CR("\r"),
        LF("\n"),
        CRLF("\r\n"),
        TAB("\t"),
        NONE("");

        private final String text;

        Ending(String text) {
            this.text = text;
        }
    }

    private final Object lock = new Object();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private Charset charset = StandardCharsets.UTF_8;
    private Ending ending = Ending.CR;
    private int endings = 1;
    private boolean waitsForTrigger;
    private boolean lit;
    private int starts;
    private boolean repliesLate;
    private int splitAfter = -1;
    private Duration pause = Duration.ZERO;
    private byte @Nullable [] shown;

    /** Looks for codes only between a start and a stop command. */
    public EmulatedScanner waitingForTrigger() {
        synchronized (lock) {
            waitsForTrigger = true;
        }
        return this;
    }

    public EmulatedScanner endsWith(Ending set) {
        synchronized (lock) {
            ending = set;
        }
        return this;
    }

    public EmulatedScanner writes(Charset set) {
        synchronized (lock) {
            charset = set;
        }
        return this;
    }

    /** Each code is ended twice. */
    public void doubleEnds() {
        synchronized (lock) {
            endings = 2;
        }
    }

    /** After so many bytes of a code the line pauses. */
    public void splitAfter(int bytes, Duration silence) {
        synchronized (lock) {
            splitAfter = bytes;
            pause = silence;
        }
    }

    /** The answer to a command comes in the middle of the next code instead of at once. */
    public void repliesMixedIn() {
        synchronized (lock) {
            repliesLate = true;
        }
    }

    /** Holds a code before the scanner: read at once if it looks, else when it is started. */
    public void show(String text) {
        synchronized (lock) {
            shown = text.getBytes(charset);
        }
        readShown();
    }

    /** Takes the code away before it was read. */
    public void takeAway() {
        synchronized (lock) {
            shown = null;
        }
    }

    /** A code of so many bytes. */
    public void showOfLength(int bytes) {
        show("8".repeat(bytes));
    }

    /** Bytes that nobody asked for, just as they are. */
    public void garbage(byte... bytes) {
        say(bytes.clone());
    }

    /** True from a start command until a code was read or a stop command came. */
    public boolean isLit() {
        synchronized (lock) {
            return lit;
        }
    }

    /** How often it was started. */
    public int starts() {
        synchronized (lock) {
            return starts;
        }
    }

    /** Goes dark by itself, as scanners do that found nothing for some seconds. */
    public void goesDark() {
        synchronized (lock) {
            lit = false;
        }
        changed();
    }

    @Override
    protected void received(byte[] bytes) {
        synchronized (lock) {
            heard.writeBytes(bytes);
        }
        for (var command = nextCommand(); command.isPresent(); command = nextCommand()) {
            execute(command.get());
        }
    }

    private Optional<byte[]> nextCommand() {
        synchronized (lock) {
            byte[] all = heard.toByteArray();
            int length = all.length > 0 && all[0] == 0x7E ? ZONE_COMMAND_LENGTH : 3;
            if (all.length < length) {
                return Optional.empty();
            }
            heard.reset();
            heard.write(all, length, all.length - length);
            return Optional.of(Arrays.copyOf(all, length));
        }
    }

    private void execute(byte[] command) {
        switch (HEX.withUpperCase().formatHex(command)) {
            case "7E 00 08 01 00 02 01 AB CD" -> {
                reply();
                light(true);
            }
            case "7E 00 08 01 00 02 00 AB CD" -> {
                reply();
                light(false);
            }
            case "16 54 0D" -> light(true);
            case "16 55 0D" -> light(false);
            default -> {} // real ones pass over what they don't know
        }
    }

    private void reply() {
        synchronized (lock) {
            if (repliesLate) {
                return;
            }
        }
        say(REPLY);
    }

    private void light(boolean on) {
        synchronized (lock) {
            lit = on;
            starts += on ? 1 : 0;
        }
        changed();
        readShown();
    }

    private void readShown() {
        byte[] code;
        synchronized (lock) {
            if (shown == null || (waitsForTrigger && !lit)) {
                return;
            }
            code = onTheLine(shown);
            shown = null;
            lit = false;
        }
        send(code);
        changed();
    }

    private byte[] onTheLine(byte[] code) {
        var line = new ByteArrayOutputStream();
        int middle = code.length / 2;
        line.write(code, 0, middle);
        if (repliesLate) {
            line.writeBytes(REPLY);
        }
        line.write(code, middle, code.length - middle);
        for (int i = 0; i < endings; i++) {
            line.writeBytes(ending.text.getBytes(StandardCharsets.US_ASCII));
        }
        return line.toByteArray();
    }

    private void send(byte[] line) {
        int first;
        Duration silence;
        synchronized (lock) {
            first = splitAfter < 0 ? line.length : Math.min(splitAfter, line.length);
            silence = pause;
        }
        say(Arrays.copyOf(line, first));
        if (first < line.length) {
            LockSupport.parkNanos(silence.toNanos());
            say(Arrays.copyOfRange(line, first, line.length));
        }
    }
}

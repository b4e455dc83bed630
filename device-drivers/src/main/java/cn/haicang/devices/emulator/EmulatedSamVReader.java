package cn.haicang.devices.emulator;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A SAM_V module at byte level. It behaves as modules do: a card that was read is not found again until it was lifted
 * and put down anew, and a card taken away while it is read makes the reading fail.
 */
public final class EmulatedSamVReader extends SerialMachine {
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    private final Object lock = new Object();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private @Nullable EmulatedIdCard card;
    private boolean wasRead;
    private boolean selected;
    private boolean liftWhileRead;
    private boolean brokenCard;
    private boolean lazyFind;
    private boolean asleep;
    private boolean authorised = true;
    private int garbled;
    private int cutAfter = -1;
    private byte[] noise = {};
    private long emptyFinds;

    /** Puts a card down. */
    public void present(EmulatedIdCard shown) {
        synchronized (lock) {
            card = shown;
            wasRead = false;
            selected = false;
            asleep = lazyFind;
        }
        changed();
    }

    /** Takes the card away, if one is there. */
    public void lift() {
        synchronized (lock) {
            card = null;
            selected = false;
        }
        changed();
    }

    public Optional<EmulatedIdCard> card() {
        synchronized (lock) {
            return Optional.ofNullable(card);
        }
    }

    /** How often somebody looked for a card and found none. */
    public long emptyFinds() {
        synchronized (lock) {
            return emptyFinds;
        }
    }

    /** The card is pulled away in the middle of the next reading. */
    public void liftWhileRead() {
        synchronized (lock) {
            liftWhileRead = true;
        }
    }

    /** Reading fails from now on although the card lies still, as with a damaged chip. */
    public void damagedCards(boolean damaged) {
        synchronized (lock) {
            brokenCard = damaged;
        }
    }

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
            noise = bytes.clone();
        }
    }

    /** The first find after a card was put down fails, as some modules have it. */
    public void firstFindFails(boolean fails) {
        synchronized (lock) {
            lazyFind = fails;
        }
    }

    /** Whether the security module is authorised; without it nothing is read. */
    public void authorised(boolean value) {
        synchronized (lock) {
            authorised = value;
        }
    }

    @Override
    protected void received(byte[] bytes) {
        synchronized (lock) {
            heard.writeBytes(bytes);
            for (var frame = nextFrame(); frame.isPresent(); frame = nextFrame()) {
                execute(frame.get());
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

    private void execute(byte[] frame) {
        if (frame.length != 5 || check(frame, frame.length - 1) != frame[frame.length - 1]) {
            answer(0x10);
            return;
        }
        switch (((frame[2] & 0xFF) << 8) | (frame[3] & 0xFF)) {
            case 0x10FF -> answer(0x90);
            case 0x11FF -> answer(authorised ? 0x90 : 0x66);
            case 0x12FF -> answer(0x90, new byte[16]);
            case 0x2001 -> find();
            case 0x2002 -> select();
            case 0x3001 -> read();
            default -> answer(0x21);
        }
    }

    private void find() {
        selected = false;
        if (card == null || wasRead || asleep) {
            asleep = false;
            emptyFinds++;
            answer(0x80);
        } else {
            answer(0x9F, new byte[4]);
        }
    }

    private void select() {
        selected = card != null && card.isResidentDocument() && !wasRead;
        if (selected) {
            answer(0x90, new byte[8]);
        } else {
            answer(0x81);
        }
    }

    private void read() {
        if (liftWhileRead) {
            liftWhileRead = false;
            lift();
        }
        if (!authorised) {
            answer(0x66);
        } else if (card == null || !selected || brokenCard) {
            answer(0x41);
        } else {
            // Not found again from here on, also if the answer is garbled; but it may be asked for once more.
            wasRead = garbled <= 0 && cutAfter < 0;
            selected = !wasRead;
            answer(0x90, card.baseInformation());
        }
    }

    private void answer(int status, byte... data) {
        var frame = new ByteArrayOutputStream();
        int length = 4 + data.length;
        frame.writeBytes(new byte[] {(byte) (length >> 8), (byte) length, 0, 0, (byte) status});
        frame.writeBytes(data);
        frame.write(check(frame.toByteArray(), frame.size()));
        byte[] body = frame.toByteArray();
        if (garbled > 0) {
            garbled--;
            body[body.length / 2] ^= 0x04;
        }
        var line = new ByteArrayOutputStream();
        line.writeBytes(noise);
        line.writeBytes(PREAMBLE);
        line.writeBytes(body);
        byte[] whole = line.toByteArray();
        say(cutAfter < 0 ? whole : Arrays.copyOf(whole, Math.min(cutAfter, whole.length)));
        cutAfter = -1;
    }

    private static byte check(byte[] bytes, int to) {
        byte check = 0;
        for (int i = 0; i < to; i++) {
            check ^= bytes[i];
        }
        return check;
    }
}

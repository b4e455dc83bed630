package cn.haicang.devices.emulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SAM_V module at byte level. It behaves as modules do: a card that was read is not found again until it was lifted
 * and put down anew, and a card taken away while it is read makes the reading fail.
 */
public final class EmulatedSamVReader extends SamVMachine {
    private final Set<Integer> unknown = new HashSet<>();
    private @Nullable EmulatedIdCard card;
    private boolean wasRead;
    private boolean selected;
    private boolean liftWhileRead;
    private boolean brokenCard;
    private boolean unselectable;
    private boolean lazyFind;
    private boolean neverReads;
    private boolean asleep;
    private boolean authorised = true;
    private boolean selfTestFails;
    private byte[] management = number(5, 1, 20110101, 1, 123456789);
    private long finds;
    private long emptyFinds;
    private int resets;

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

    /** How often somebody looked for a card. */
    public long finds() {
        synchronized (lock) {
            return finds;
        }
    }

    /** How often somebody looked for a card and found none. */
    public long emptyFinds() {
        synchronized (lock) {
            return emptyFinds;
        }
    }

    /** It finds cards and falls silent over each that is read. */
    public void neverReads() {
        synchronized (lock) {
            neverReads = true;
        }
    }

    /** How often the module was reset. */
    public int resets() {
        synchronized (lock) {
            return resets;
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

    /** Cards are found and can't be selected, as when they lie badly. */
    public void unselectableCards(boolean value) {
        synchronized (lock) {
            unselectable = value;
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

    /** The module's test of itself fails from now on, or no longer. */
    public void selfTestFails(boolean fails) {
        synchronized (lock) {
            selfTestFails = fails;
        }
    }

    /** Another module sits in the reader from now on; the five numbers of its id. */
    public void management(int type, int version, int date, int serial, int random) {
        synchronized (lock) {
            management = number(type, version, date, serial, random);
        }
    }

    /** The module is of a kind that doesn't know this command, such as {@code 0x3003}. */
    public void doesNotKnow(int command) {
        synchronized (lock) {
            unknown.add(command);
        }
    }

    private static byte[] number(int type, int version, int date, int serial, int random) {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) type)
                .putShort((short) version)
                .putInt(date)
                .putInt(serial)
                .putInt(random)
                .array();
    }

    @Override
    void asked(int command) {
        switch (unknown.contains(command) ? 0 : command) {
            case 0x10FF -> reset();
            case 0x11FF -> answer(selfTestFails ? 0x60 : authorised ? 0x90 : 0x66);
            case 0x12FF -> answer(0x90, management);
            case 0x2001 -> find();
            case 0x2002 -> select();
            case 0x3001 -> read(false);
            case 0x3003 -> newestAddress();
            case 0x3010 -> read(true);
            default -> answer(0x21);
        }
    }

    private void reset() {
        resets++;
        selected = false;
        answer(0x90);
    }

    private void find() {
        finds++;
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
        selected = card != null && card.isResidentDocument() && !wasRead && !unselectable;
        if (selected) {
            answer(0x90, new byte[8]);
        } else {
            answer(0x81);
        }
    }

    private void read(boolean fingerprints) {
        if (neverReads) {
            return;
        }
        if (liftWhileRead) {
            liftWhileRead = false;
            lift();
        }
        if (!authorised) {
            answer(0x66);
        } else if (card == null || !selected || brokenCard) {
            answer(0x41);
        } else {
            // Not found again from here on; but while it lies there it may be asked for once more.
            wasRead = true;
            answer(0x90, fingerprints ? card.withFingerprintBlock() : card.baseInformation());
        }
    }

    private void newestAddress() {
        if (card == null || !selected) {
            answer(0x41);
        } else {
            card.newestAddress().ifPresentOrElse(address -> answer(0x90, address), () -> answer(0x91));
        }
    }
}

package cn.haicang.devices.emulator;

import java.util.Arrays;
import java.util.Random;

/** What keeps the holder's file of an emulated card of version 3 closed: it opens to whoever shares its key. */
final class EmulatedHolderLock {
    private static final byte[] NONE = {};
    private static final int BLOCK = 16;
    private static final int RKSSSE = 0x0A;
    private static final int OK = 0x9000;

    private final byte[] cardId;
    private final Random random = new Random(3);
    private byte[] nonces = NONE;
    private boolean open;
    private int triesLeft = 3;

    EmulatedHolderLock(byte[] cardId) {
        this.cardId = cardId.clone();
    }

    void reset() {
        open = false;
        nonces = NONE;
    }

    boolean isOpen() {
        return open;
    }

    int triesLeft() {
        return triesLeft;
    }

    /** Eight bytes; the last sixteen that it gave are what the terminal is measured by. */
    byte[] challenge() {
        byte[] fresh = new byte[BLOCK / 2];
        random.nextBytes(fresh);
        byte[] all = Arrays.copyOf(nonces, nonces.length + fresh.length);
        System.arraycopy(fresh, 0, all, nonces.length, fresh.length);
        nonces = Arrays.copyOfRange(all, Math.max(0, all.length - BLOCK), all.length);
        return fresh;
    }

    /** The card's own proof; empty if that isn't a block. */
    byte[] prove(byte[] asked) {
        return asked.length == BLOCK ? HolderKey.cardProof(cardId, asked) : NONE;
    }

    /** @return a status word */
    int judge(int key, byte[] proof) {
        if (key != RKSSSE) {
            return 0x6A88;
        }
        if (triesLeft == 0) {
            return 0x6983;
        }
        open = Arrays.equals(proof, HolderKey.terminalProof(cardId, nonces));
        triesLeft = open ? 3 : triesLeft - 1;
        return open ? OK : 0x63C0 | triesLeft;
    }
}

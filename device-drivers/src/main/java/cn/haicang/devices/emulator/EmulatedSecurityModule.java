package cn.haicang.devices.emulator;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.card.CardChallenge;
import cn.haicang.devices.card.SecurityModule;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A security module that shares its key with the emulated social security cards. In place of the block ciphers of real
 * ones stands a keyed hash: what is emulated is who proves what to whom, not the arithmetic.
 */
public final class EmulatedSecurityModule implements SecurityModule {
    private static final HexFormat HEX = HexFormat.of();

    private final AtomicReference<Optional<CardChallenge>> last = new AtomicReference<>(Optional.empty());
    private volatile boolean holdsKey = true;
    private volatile boolean lies;

    /** What it was last asked. */
    public Optional<CardChallenge> asked() {
        return last.get();
    }

    /** Without the key it can't say anything. */
    public void holdsKey(boolean holds) {
        holdsKey = holds;
    }

    /** Its proofs are wrong from now on, as with the key of another region. */
    public void lies(boolean wrong) {
        lies = wrong;
    }

    @Override
    public int internalKey() {
        return 0x02;
    }

    @Override
    public Optional<byte[]> proof(CardChallenge challenge, Deadline deadline) {
        last.set(Optional.of(challenge));
        byte[] cardId = HEX.parseHex(challenge.cardId());
        var exchange = challenge.exchange();
        byte[] expected = HolderKey.cardProof(cardId, HEX.parseHex(exchange.asked()));
        if (!holdsKey || !Arrays.equals(expected, HEX.parseHex(exchange.proof()))) {
            return Optional.empty();
        }
        byte[] proof = HolderKey.terminalProof(cardId, HEX.parseHex(exchange.nonce()));
        proof[0] ^= (byte) (lies ? 1 : 0);
        return Optional.of(proof);
    }
}

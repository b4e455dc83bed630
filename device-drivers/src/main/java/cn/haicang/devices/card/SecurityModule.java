package cn.haicang.devices.card;

import cn.haicang.devices.Deadline;
import java.util.Optional;

/**
 * What holds the keys to the holder's data on a social security card of version 3: a PSAM card in a slot, or a security
 * server of the authority. Others implement it; it is found by {@link java.util.ServiceLoader}.
 */
public interface SecurityModule {
    /** Which of the card's keys it shall prove itself by, as the second parameter of INTERNAL AUTHENTICATE. */
    int internalKey();

    /**
     * Judges the card's proof and makes the terminal's own. Called on the readers' thread: it comes back by the deadline.
     *
     * @return sixteen bytes for EXTERNAL AUTHENTICATE; empty if the card's proof is false, or if there is no key or no
     *     connection
     */
    Optional<byte[]> proof(CardChallenge challenge, Deadline deadline);
}

package cn.haicang.kiosk.trust;

import java.nio.file.Path;
import java.security.KeyPair;

/**
 * Keeps the terminal's private keys on P-256: the one in use, and the one with which it is enrolling. Behind it a TPM or a token that
 * speaks PKCS #11 can take the place of files. A private key that it hands out may be a mere handle, whose {@code getEncoded} is null:
 * all that is asked of it is that some provider of this Java platform can make {@code SHA256withECDSA} signatures with it. Signed
 * heads, certificate requests and TLS need nothing else.
 */
public interface TerminalKeyStore {
    /** The key for the next enrolment: kept durably before it is given out, the same until {@link #settle} has named it. */
    KeyPair pending();

    /** @throws IllegalStateException if there is no such key: without it this terminal is nobody */
    KeyPair named(String kid);

    /** From now on this is the key in use. Harmless if it is already, and after a power cut in its midst. */
    void settle(String kid);

    /** Found by {@link java.util.ServiceLoader} and chosen by its name with {@code kiosk.keys.store}. */
    interface Provider {
        String name();

        /** @param folder the data folder, which only the terminal's own user reads, for what it has to remember beside the keys */
        TerminalKeyStore open(Path folder);
    }
}

package cn.haicang.kiosk.trust;

import cn.haicang.kiosk.store.DataFolder;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.PublicJwk;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;

/**
 * The terminal's private keys as files. The database says which one is in use, by its kid; the files follow, so a power cut between
 * the two is mended at the next look.
 */
final class TerminalKeys implements TerminalKeyStore {
    private static final String IN_USE = "keys/terminal-key.pem";
    private static final String PENDING = "keys/terminal-key.enrolling.pem";

    private final DataFolder folder;

    TerminalKeys(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public KeyPair pending() {
        return read(PENDING).orElseGet(this::made);
    }

    @Override
    public KeyPair named(String kid) {
        settle(kid);
        return read(IN_USE)
                .filter(pair -> kidOf(pair).equals(kid))
                .orElseThrow(() -> new IllegalStateException("The terminal's key is missing from "
                        + folder.path().resolve(IN_USE) + "; it must be enrolled anew."));
    }

    @Override
    public void settle(String kid) {
        if (read(PENDING).filter(pair -> kidOf(pair).equals(kid)).isPresent()) {
            folder.move(PENDING, IN_USE);
        }
    }

    private KeyPair made() {
        var pair = EphemeralKey.newPair();
        var text = Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded())
                + Pem.write("PUBLIC KEY", pair.getPublic().getEncoded());
        folder.write(PENDING, text.getBytes(StandardCharsets.US_ASCII));
        return pair;
    }

    private Optional<KeyPair> read(String name) {
        return folder.read(name).map(bytes -> parse(new String(bytes, StandardCharsets.US_ASCII)));
    }

    private static KeyPair parse(String pem) {
        try {
            var keys = KeyFactory.getInstance("EC");
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(Pem.read("PUBLIC KEY", pem))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(Pem.read("PRIVATE KEY", pem))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the terminal's key cannot be read", e);
        }
    }

    private static String kidOf(KeyPair pair) {
        return PublicJwk.of((ECPublicKey) pair.getPublic()).kid();
    }
}

package cn.haicang.console.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;

/** Encrypts private keys as PKCS #8 (RFC 5958) by PBES2 with AES-256 and PBKDF2-HMAC-SHA-256 (RFC 8018), as openssl does. */
final class Passphrase {
    /** A tenth of a second or so for each key at the start; the passphrase itself should be long and random. */
    private static final int ITERATIONS = 200_000;

    /** PBES2, PBKDF2 with HMAC-SHA-256, AES-256-CBC. */
    private static final String SCHEME = "PBEWithHmacSHA256AndAES_256";

    private static final int SALT_BYTES = 16;
    private static final int BLOCK_BYTES = 16;

    private final char[] characters;

    private Passphrase(String characters) {
        if (!characters.matches("[ -~]+")) {
            throw new KeysLocked(KeysLocked.Why.PASSPHRASE_NOT_ASCII);
        }
        this.characters = characters.toCharArray();
    }

    /** Empty if none is wanted. */
    static Optional<Passphrase> of(TrustSettings settings) {
        if (!settings.passphraseFile().isBlank() && !settings.passphrase().isEmpty()) {
            throw new KeysLocked(KeysLocked.Why.PASSPHRASE_TWICE);
        }
        if (!settings.passphraseFile().isBlank()) {
            return Optional.of(new Passphrase(firstLine(Path.of(settings.passphraseFile()))));
        }
        return Optional.of(settings.passphrase())
                .filter(given -> !given.isEmpty())
                .map(Passphrase::new);
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new KeysLocked(KeysLocked.Why.PASSPHRASE_FILE));
        } catch (IOException e) {
            throw new KeysLocked(KeysLocked.Why.PASSPHRASE_FILE, e);
        }
    }

    byte[] encrypt(byte[] pkcs8) {
        var random = new SecureRandom();
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var iv = new byte[BLOCK_BYTES];
        random.nextBytes(iv);
        try {
            var cipher = Cipher.getInstance(SCHEME);
            cipher.init(Cipher.ENCRYPT_MODE, key(), new PBEParameterSpec(salt, ITERATIONS, new IvParameterSpec(iv)));
            // The name of the cipher has no object identifier, that of its parameters has (RFC 8018 A.4).
            var named = AlgorithmParameters.getInstance("PBES2");
            named.init(cipher.getParameters().getEncoded());
            return new EncryptedPrivateKeyInfo(named, cipher.doFinal(pkcs8)).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java platform has no PBES2 with AES-256", e);
        }
    }

    /** @throws KeysLocked if it is another one; nothing tells a wrong one from a damaged file */
    byte[] decrypt(byte[] encrypted) {
        try {
            var parsed = new EncryptedPrivateKeyInfo(encrypted);
            var cipher = Cipher.getInstance(SCHEME);
            cipher.init(Cipher.DECRYPT_MODE, key(), parsed.getAlgParameters());
            // A wrong one passes the padding once in 256 times, and then this is no key.
            return PrivateKeyInfo.getInstance(cipher.doFinal(parsed.getEncryptedData()))
                    .getEncoded();
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new KeysLocked(KeysLocked.Why.PASSPHRASE_WRONG, e);
        }
    }

    private SecretKey key() throws GeneralSecurityException {
        return SecretKeyFactory.getInstance(SCHEME).generateSecret(new PBEKeySpec(characters));
    }

    @Override
    public String toString() {
        return "Passphrase[hidden]";
    }
}

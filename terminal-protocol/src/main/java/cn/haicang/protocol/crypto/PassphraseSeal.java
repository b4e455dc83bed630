package cn.haicang.protocol.crypto;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.PasswordBasedDecrypter;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;
import java.text.ParseException;

/**
 * Seals by words that a person keeps: JWE with PBES2-HS512+A256KW and A256GCM (RFC 7518 4.8). For what lies in a safe; what goes
 * over the wire is sealed to a key. Silent about itself.
 */
public final class PassphraseSeal {
    /** Shorter ones are guessed, however dear each guess is made. */
    public static final int SHORTEST = 12;

    /** For HMAC-SHA-512 (OWASP Password Storage Cheat Sheet), and as much again. */
    private static final int ROUNDS = 420_000;

    private static final int SALT_BYTES = 16;

    private final String words;

    /** @throws IllegalArgumentException if they are fewer than {@link #SHORTEST} characters */
    public PassphraseSeal(String words) {
        if (words.length() < SHORTEST) {
            throw new IllegalArgumentException("a passphrase has " + SHORTEST + " characters or more");
        }
        this.words = words;
    }

    public String seal(byte[] plain) {
        var header = new JWEHeader.Builder(JWEAlgorithm.PBES2_HS512_A256KW, EncryptionMethod.A256GCM).build();
        var jwe = new JWEObject(header, new Payload(plain));
        try {
            jwe.encrypt(new PasswordBasedEncrypter(words, SALT_BYTES, ROUNDS));
        } catch (JOSEException e) {
            throw new IllegalStateException("sealing failed", e);
        }
        return jwe.serialize();
    }

    /** @throws NotAuthentic if it was sealed by other words or in another way, or was altered */
    public byte[] open(String sealed) {
        try {
            var jwe = JWEObject.parse(sealed);
            if (!JWEAlgorithm.PBES2_HS512_A256KW.equals(jwe.getHeader().getAlgorithm())
                    || !EncryptionMethod.A256GCM.equals(jwe.getHeader().getEncryptionMethod())
                    || jwe.getHeader().getCompressionAlgorithm() != null) {
                throw new NotAuthentic("algorithm");
            }
            jwe.decrypt(new PasswordBasedDecrypter(words));
            return jwe.getPayload().toBytes();
        } catch (ParseException | JOSEException e) {
            throw new NotAuthentic("other words, or altered");
        }
    }

    @Override
    public String toString() {
        return "PassphraseSeal[hidden]";
    }
}

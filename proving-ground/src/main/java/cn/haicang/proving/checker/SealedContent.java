package cn.haicang.proving.checker;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens what is sealed to the centre: JWE in compact form, ECDH-ES with A256GCM (RFC 7516, RFC 7518 4.6 and 5.3). */
final class SealedContent {
    private static final String ENCRYPTION = "A256GCM";
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private final PrivateKey key;

    private SealedContent(PrivateKey key) {
        this.key = key;
    }

    /** @param pem PKCS #8 in PEM (RFC 7468) */
    static SealedContent by(Path pem) throws IOException, GeneralSecurityException {
        String body = Files.readString(pem, StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
        return new SealedContent(KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body))));
    }

    /** @throws GeneralSecurityException if the key does not open it, or a bit of it is not as it was sealed */
    JsonNode open(String jwe) throws GeneralSecurityException {
        String[] parts = jwe.split("\\.", -1);
        if (parts.length != 5) {
            throw new GeneralSecurityException("a JWE has five parts");
        }
        JsonNode header = JsonMapper.shared().readTree(decode(parts[0]));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(publicKey(header.path("epk")), true);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derived(agreement.generateSecret()), "AES"),
                new GCMParameterSpec(TAG_BITS, decode(parts[2])));
        cipher.updateAAD(parts[0].getBytes(StandardCharsets.US_ASCII));
        byte[] first = cipher.update(decode(parts[3]));
        byte[] last = cipher.doFinal(decode(parts[4]));
        return JsonMapper.shared().readTree(joined(first == null ? new byte[0] : first, last));
    }

    private static PublicKey publicKey(JsonNode jwk) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(jwk.path("x")), number(jwk.path("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode coordinate) {
        return new BigInteger(1, decode(coordinate.asString()));
    }

    /** Concat KDF with one round of SHA-256 (RFC 7518 4.6.2): nothing is known of either party. */
    private static byte[] derived(byte[] secret) throws GeneralSecurityException {
        byte[] algorithm = ENCRYPTION.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer input = ByteBuffer.allocate(4 + secret.length + 4 + algorithm.length + 12);
        input.putInt(1).put(secret).putInt(algorithm.length).put(algorithm);
        input.putInt(0).putInt(0).putInt(KEY_BITS);
        return MessageDigest.getInstance("SHA-256").digest(input.array());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static byte[] decode(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}

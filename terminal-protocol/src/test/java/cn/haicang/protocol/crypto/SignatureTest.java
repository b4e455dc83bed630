package cn.haicang.protocol.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.haicang.protocol.testing.ExampleKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final byte[] PAYLOAD = "{\"a\":\"示\"}".getBytes(StandardCharsets.UTF_8);
    private static final PublicJwk KEY = ExampleKeys.TERMINAL.jwk();
    private static final Signing SIGNING =
            Signing.es256(ExampleKeys.TERMINAL.privateKey(), ExampleKeys.TERMINAL.publicKey());
    private static final Verification VERIFICATION =
            Verification.es256(kid -> kid.equals(KEY.kid()) ? Optional.of(KEY) : Optional.empty());

    @ParameterizedTest
    @EnumSource(TokenType.class)
    void what_was_signed_is_believed_byte_for_byte(TokenType type) {
        var verified = VERIFICATION.verify(type, SIGNING.sign(type, PAYLOAD));

        assertThat(verified.payload()).isEqualTo(PAYLOAD);
        assertThat(verified.kid()).isEqualTo(KEY.kid()).isEqualTo(SIGNING.kid());
    }

    @Test
    void a_signature_is_the_one_of_the_standard() throws GeneralSecurityException {
        var parts = SIGNING.sign(TokenType.HEAD, PAYLOAD).split("\\.", -1);
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(ExampleKeys.TERMINAL.publicKey());
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                .isEqualTo("{\"kid\":\"" + KEY.kid() + "\",\"typ\":\"haicang-head+jws\",\"alg\":\"ES256\"}");
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void a_token_made_by_hand_to_the_standard_is_believed() {
        assertThat(VERIFICATION.verify(TokenType.HEAD, signed(header(""))).payload())
                .isEqualTo(PAYLOAD);
    }

    @Test
    void a_verifier_takes_one_type_only() {
        for (var signed : TokenType.values()) {
            for (var wanted : TokenType.values()) {
                if (signed != wanted) {
                    assertRefused(wanted, SIGNING.sign(signed, PAYLOAD), "type");
                }
            }
        }
        assertRefused(signed("{\"alg\":\"ES256\",\"kid\":\"%s\"}".formatted(KEY.kid())), "type");
        assertRefused(signed(header("").replace("haicang-head+jws", "HAICANG-HEAD+JWS")), "type");
    }

    @Test
    void an_unsigned_token_is_refused() {
        var header = header("").replace("ES256", "none");

        assertRefused(encode(header) + "." + encode(PAYLOAD) + ".");
        assertRefused(encode(header) + "." + encode(PAYLOAD) + ".AA");
        assertRefused(signed(header));
    }

    @Test
    void a_public_key_is_no_shared_secret() throws GeneralSecurityException {
        var input = encode(header("").replace("ES256", "HS256")) + "." + encode(PAYLOAD);
        for (var secret : new byte[][] {
            ExampleKeys.TERMINAL.publicKey().getEncoded(), KEY.json().getBytes(StandardCharsets.UTF_8)
        }) {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            assertRefused(input + "." + encode(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII))), "algorithm");
        }
    }

    @Test
    void another_curve_is_refused() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        var pair = generator.generateKeyPair();

        assertRefused(signed(header("").replace("ES256", "ES384"), pair.getPrivate(), "SHA384withECDSAinP1363Format"));
        assertRefused(signed(header(""), pair.getPrivate(), "SHA256withECDSAinP1363Format"), "signature");
    }

    @Test
    void another_key_under_a_known_name_is_refused() {
        assertRefused(
                signed(header(""), EphemeralKey.newPair().getPrivate(), "SHA256withECDSAinP1363Format"), "signature");
    }

    @Test
    void an_unknown_or_missing_key_name_is_refused() {
        assertRefused(signed(header("").replace(KEY.kid(), "another")), "unknown key");
        assertRefused(signed("{\"alg\":\"ES256\",\"typ\":\"haicang-head+jws\"}"), "no key id");
    }

    @Test
    void a_key_inside_the_header_is_not_believed() {
        var pair = EphemeralKey.newPair();
        var jwk = PublicJwk.of((java.security.interfaces.ECPublicKey) pair.getPublic());
        var embedded = header(",\"jwk\":" + jwk.json());

        assertRefused(signed(embedded, pair.getPrivate(), "SHA256withECDSAinP1363Format"), "signature");
        assertRefused(
                signed(embedded.replace(KEY.kid(), jwk.kid()), pair.getPrivate(), "SHA256withECDSAinP1363Format"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"crit\":[\"exp\"],\"exp\":1",
                ",\"crit\":[\"b64\"],\"b64\":true",
                ",\"crit\":[\"b64\"],\"b64\":false",
                ",\"crit\":[\"alg\"]",
                ",\"crit\":\"exp\""
            })
    void what_must_be_understood_and_is_not_ends_it(String critical) {
        assertRefused(signed(header(critical)));
    }

    @Test
    void an_unencoded_payload_is_refused() throws GeneralSecurityException {
        var input = encode(header(",\"crit\":[\"b64\"],\"b64\":false")) + ".plain";
        var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
        signer.initSign(ExampleKeys.TERMINAL.privateKey());
        signer.update(input.getBytes(StandardCharsets.US_ASCII));

        assertRefused(input + "." + encode(signer.sign()));
    }

    @Test
    void an_altered_payload_is_refused() {
        var parts = SIGNING.sign(TokenType.HEAD, PAYLOAD).split("\\.", -1);
        var other = encode("{\"a\":\"例\"}".getBytes(StandardCharsets.UTF_8));

        assertRefused(parts[0] + "." + other + "." + parts[2], "signature");
    }

    @Test
    void a_signature_of_zeros_is_refused() {
        // A verifier that computed with r = s = 0 would believe everything.
        assertRefused(encode(header("")) + "." + encode(PAYLOAD) + "." + encode(new byte[64]), "signature");
        assertRefused(encode(header("")) + "." + encode(PAYLOAD) + "." + encode(new byte[0]));
    }

    @Test
    void a_truncated_token_is_refused_wherever_it_ends() {
        var token = SIGNING.sign(TokenType.HEAD, PAYLOAD);
        for (int length = 0; length < token.length(); length++) {
            assertRefused(token.substring(0, length));
        }
    }

    @Test
    void garbage_is_refused_and_breaks_nothing() {
        var random = new Random(7515);
        var token = SIGNING.sign(TokenType.HEAD, PAYLOAD);
        int end = token.lastIndexOf('.');
        for (int round = 0; round < 2000; round++) {
            var altered = new StringBuilder(token);
            int at = random.nextInt(end);
            char drawn = (char) random.nextInt(32, 127);
            if (altered.charAt(at) != drawn) {
                altered.setCharAt(at, drawn);
                assertRefused(altered.toString());
            }
        }
        assertRefused("....");
        for (var header :
                new String[] {"null", "[]", "{}", "7", "{\"alg\":null}", "{\"alg\":7}", "{\"alg\":\"ES256\",\"typ\":7}"
                }) {
            assertRefused(encode(header) + "." + encode(PAYLOAD) + ".AA");
        }
        assertRefused("x".repeat(1_000_000));
        assertRefused(encode("{\"alg\":".repeat(100_000)) + "." + encode(PAYLOAD) + ".AA");
    }

    @Test
    void a_payload_cannot_be_changed_after_it_was_verified() {
        var verified = VERIFICATION.verify(TokenType.HEAD, SIGNING.sign(TokenType.HEAD, PAYLOAD));
        verified.payload()[0] = 0;

        assertThat(verified.payload()).isEqualTo(PAYLOAD);
    }

    private static String header(String more) {
        return "{\"alg\":\"ES256\",\"typ\":\"haicang-head+jws\",\"kid\":\"%s\"%s}".formatted(KEY.kid(), more);
    }

    private static String signed(String header) {
        return signed(header, ExampleKeys.TERMINAL.privateKey(), "SHA256withECDSAinP1363Format");
    }

    private static String signed(String header, PrivateKey key, String algorithm) {
        try {
            var input = encode(header) + "." + encode(PAYLOAD);
            var signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + encode(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void assertRefused(String token) {
        assertThatExceptionOfType(NotAuthentic.class)
                .as(token.length() > 500 ? "long" : token)
                .isThrownBy(() -> VERIFICATION.verify(TokenType.HEAD, token));
    }

    private static void assertRefused(String token, String reason) {
        assertRefused(TokenType.HEAD, token, reason);
    }

    private static void assertRefused(TokenType wanted, String token, String reason) {
        assertThatExceptionOfType(NotAuthentic.class)
                .isThrownBy(() -> VERIFICATION.verify(wanted, token))
                .withMessage(reason)
                .withNoCause();
    }
}

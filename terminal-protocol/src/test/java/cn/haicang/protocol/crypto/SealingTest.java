package cn.haicang.protocol.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.haicang.protocol.testing.ExampleKeys;
import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final byte[] PLAIN = "陈示例".getBytes(StandardCharsets.UTF_8);
    private static final PublicJwk KEY = ExampleKeys.CENTRE_SEALING.jwk();
    private static final Sealing SEALING = Sealing.to(KEY);
    private static final Unsealing UNSEALING = Unsealing.with(
            kid -> kid.equals(KEY.kid()) ? Optional.of(ExampleKeys.CENTRE_SEALING.privateKey()) : Optional.empty());

    @Test
    void what_was_sealed_opens_with_the_centres_key() {
        assertThat(UNSEALING.open(SEALING.seal(PLAIN))).isEqualTo(PLAIN);
        assertThat(UNSEALING.open(SEALING.seal(new byte[0]))).isEmpty();
    }

    @Test
    void the_same_bytes_are_never_sealed_alike() {
        assertThat(SEALING.seal(PLAIN)).isNotEqualTo(SEALING.seal(PLAIN));
    }

    @Test
    void the_header_names_the_algorithms_and_the_key_and_nothing_about_the_content() {
        var header = new String(
                Base64.getUrlDecoder().decode(SEALING.seal(PLAIN).split("\\.", -1)[0]), StandardCharsets.UTF_8);

        assertThat(header)
                .contains("\"alg\":\"ECDH-ES\"", "\"enc\":\"A256GCM\"", "\"kid\":\"" + KEY.kid() + "\"")
                .doesNotContain("zip", "cty", "typ");
    }

    @Test
    void an_altered_part_is_refused_whichever_it_is() {
        var sealed = SEALING.seal(PLAIN);
        for (int part = 0; part < 5; part++) {
            var parts = sealed.split("\\.", -1);
            parts[part] = parts[part].isEmpty() ? "AAAA" : flipped(parts[part]);
            assertRefused(String.join(".", parts));
        }
    }

    @Test
    void a_short_tag_is_refused() {
        var sealed = SEALING.seal(PLAIN);
        var parts = sealed.split("\\.", -1);
        for (int bytes = 0; bytes < 16; bytes++) {
            var tag = Base64.getUrlDecoder().decode(parts[4]);
            parts[4] = Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(tag, bytes));
            assertRefused(String.join(".", parts));
            parts = sealed.split("\\.", -1);
        }
    }

    @Test
    void another_key_does_not_open_it() {
        var other = EphemeralKey.newPair();
        var unsealing = Unsealing.with(_ -> Optional.of(other.getPrivate()));

        assertThatExceptionOfType(NotAuthentic.class)
                .isThrownBy(() -> unsealing.open(SEALING.seal(PLAIN)))
                .withMessage("altered");
        assertRefused(Sealing.to(PublicJwk.of((ECPublicKey) other.getPublic())).seal(PLAIN), "unknown key");
    }

    @Test
    void a_compressed_content_is_refused_before_it_grows() throws JOSEException {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(KEY.kid())
                .compressionAlgorithm(CompressionAlgorithm.DEF)
                .build();

        assertRefused(
                sealed(header, new byte[1_000_000], new ECDHEncrypter(ExampleKeys.CENTRE_SEALING.publicKey())),
                "algorithm");
    }

    @Test
    void other_algorithms_are_refused() throws GeneralSecurityException, JOSEException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var rsa = new RSAEncrypter((RSAPublicKey) generator.generateKeyPair().getPublic());
        var ec = new ECDHEncrypter(ExampleKeys.CENTRE_SEALING.publicKey());

        assertRefused(sealed(header(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM), PLAIN, rsa), "algorithm");
        assertRefused(sealed(header(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM), PLAIN, ec), "algorithm");
        assertRefused(sealed(header(JWEAlgorithm.ECDH_ES, EncryptionMethod.A128GCM), PLAIN, ec), "algorithm");
        assertRefused(sealed(header(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256CBC_HS512), PLAIN, ec), "algorithm");
    }

    @Test
    void a_key_without_a_name_is_refused() throws JOSEException {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM).build();

        assertRefused(sealed(header, PLAIN, new ECDHEncrypter(ExampleKeys.CENTRE_SEALING.publicKey())), "no key id");
    }

    @Test
    void what_must_be_understood_and_is_not_ends_it() throws JOSEException {
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                .keyID(KEY.kid())
                .criticalParams(java.util.Set.of("exp"))
                .customParam("exp", 1)
                .build();

        assertRefused(sealed(header, PLAIN, new ECDHEncrypter(ExampleKeys.CENTRE_SEALING.publicKey(), null)));
    }

    @Test
    void an_ephemeral_key_that_is_missing_or_elsewhere_is_refused() throws GeneralSecurityException, JOSEException {
        var parts = SEALING.seal(PLAIN).split("\\.", -1);
        var plainHeader = "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"kid\":\"" + KEY.kid() + "\"";
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        var other = new com.nimbusds.jose.jwk.ECKey.Builder(com.nimbusds.jose.jwk.Curve.P_384, (ECPublicKey)
                        generator.generateKeyPair().getPublic())
                .build();
        for (var epk : new String[] {
            "}",
            ",\"epk\":{}}",
            ",\"epk\":7}",
            ",\"epk\":" + other.toJSONString() + "}",
            ",\"epk\":" + ExampleKeys.REPLY.jwk().json().replace("weNJy2", "weNJy3") + "}"
        }) {
            parts[0] = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((plainHeader + epk).getBytes(StandardCharsets.UTF_8));
            assertRefused(String.join(".", parts));
        }
    }

    @Test
    void a_truncated_or_garbled_message_is_refused_and_breaks_nothing() {
        var sealed = SEALING.seal(PLAIN);
        for (int length = 0; length < sealed.length(); length++) {
            assertRefused(sealed.substring(0, length));
        }
        var random = new Random(7516);
        for (int round = 0; round < 2000; round++) {
            var altered = new StringBuilder(sealed);
            altered.setCharAt(random.nextInt(sealed.length() - 24), '~');
            assertRefused(altered.toString());
        }
        assertRefused("x".repeat(1_000_000));
        var parts = sealed.split("\\.", -1);
        for (var header : new String[] {"null", "[]", "{}", "7", "{\"alg\":null}", "{\"alg\":7,\"enc\":7}"}) {
            parts[0] = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
            assertRefused(String.join(".", parts));
        }
        assertRefused(".".repeat(100_000));
    }

    @Test
    void only_the_asker_opens_an_answer() {
        var asker = EphemeralKey.make();
        var answer = Sealing.to(PublicJwk.parse(asker.publicJwk().json())).seal(PLAIN);

        assertThat(asker.open(answer)).isEqualTo(PLAIN);
        assertThatExceptionOfType(NotAuthentic.class)
                .isThrownBy(() -> EphemeralKey.make().open(answer))
                .withMessage("unknown key");
    }

    private static JWEHeader header(JWEAlgorithm algorithm, EncryptionMethod method) {
        return new JWEHeader.Builder(algorithm, method).keyID(KEY.kid()).build();
    }

    private static String sealed(JWEHeader header, byte[] plain, JWEEncrypter encrypter) throws JOSEException {
        var jwe = new JWEObject(header, new Payload(plain));
        jwe.encrypt(encrypter);
        return jwe.serialize();
    }

    /** The first character carries six whole bits, so that the change is one of the bytes. */
    private static String flipped(String part) {
        return (part.charAt(0) == 'A' ? 'B' : 'A') + part.substring(1);
    }

    private static void assertRefused(String jwe) {
        assertThatExceptionOfType(NotAuthentic.class)
                .isThrownBy(() -> UNSEALING.open(jwe))
                .withNoCause();
    }

    private static void assertRefused(String jwe, String reason) {
        assertThatExceptionOfType(NotAuthentic.class)
                .isThrownBy(() -> UNSEALING.open(jwe))
                .withMessage(reason);
    }
}

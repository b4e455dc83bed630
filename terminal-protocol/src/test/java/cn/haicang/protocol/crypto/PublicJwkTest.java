package cn.haicang.protocol.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.haicang.protocol.testing.ExampleKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicJwkTest {
    @ParameterizedTest
    @EnumSource(ExampleKeys.class)
    void a_key_is_named_by_the_hash_of_its_required_members_in_order(ExampleKeys key) throws GeneralSecurityException {
        var canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(key.x(), key.y());

        assertThat(key.jwk().kid()).isEqualTo(sha256(canonical));
    }

    @Test
    void that_hash_agrees_with_the_standards_example() throws GeneralSecurityException {
        // RFC 7638 3.1, a key on RSA: it proves the hashing above, not our keys.
        var n =
                "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMs"
                        + "tn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5"
                        + "hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";

        assertThat(sha256("{\"e\":\"AQAB\",\"kty\":\"RSA\",\"n\":\"" + n + "\"}"))
                .isEqualTo("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    @Test
    void the_example_keys_have_names_that_other_programs_give_them() {
        assertThat(ExampleKeys.TERMINAL.jwk().kid()).isEqualTo("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
        assertThat(ExampleKeys.CENTRE_SEALING.jwk().kid()).isEqualTo("cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s");
        assertThat(ExampleKeys.CENTRE_SIGNING.jwk().kid()).isEqualTo("_GK0r6GCoJt9zcssg9lay4obIxgCq05ntiRymRHADSU");
        assertThat(ExampleKeys.REPLY.jwk().kid()).isEqualTo("Vy57XrArUrW0NbpI12tEzDHABxMwrTh6HHXRenSpnCo");
    }

    @Test
    void a_name_that_the_json_claims_does_not_count() {
        var json = ExampleKeys.TERMINAL.jwk().json().replace("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U", "another");

        assertThat(json).contains("another");
        assertThat(PublicJwk.parse(json).kid()).isEqualTo("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
        assertThat(PublicJwk.parse(json).json()).doesNotContain("another");
    }

    @Test
    void a_key_comes_back_from_its_json() {
        var key = EphemeralKey.make().publicJwk();

        assertThat(PublicJwk.parse(key.json()).kid()).isEqualTo(key.kid());
    }

    @Test
    void members_that_are_no_part_of_the_key_do_not_travel_on() {
        var json = ExampleKeys.TERMINAL
                .jwk()
                .json()
                .replace("{", "{\"x5u\":\"https://example.invalid/\",\"use\":\"sig\",");

        assertThat(PublicJwk.parse(json).json())
                .isEqualTo(ExampleKeys.TERMINAL.jwk().json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "[]",
                "{\"kty\":\"oct\",\"k\":\"AA\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":7,\"y\":[]}",
                "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"AA\",\"y\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"
            })
    void what_is_no_public_key_on_p_256_is_refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublicJwk.parse(json));
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_refused() {
        // The way to a private key by invalid curves begins with such a point.
        var json = ExampleKeys.TERMINAL.jwk().json().replace("f83OJ3", "f83OJ4");

        assertThatIllegalArgumentException().isThrownBy(() -> PublicJwk.parse(json));
    }

    @Test
    void a_private_key_is_refused_and_not_repeated() {
        var secret = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";
        var json = ExampleKeys.TERMINAL.jwk().json().replace("{", "{\"d\":\"" + secret + "\",");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicJwk.parse(json))
                .withMessageNotContaining(secret);
    }

    @Test
    void deeply_nested_json_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicJwk.parse("{\"kty\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
    }

    @Test
    void a_key_on_another_curve_is_refused() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp384r1"));
        var other = (ECPublicKey) generator.generateKeyPair().getPublic();

        assertThatIllegalArgumentException().isThrownBy(() -> PublicJwk.of(other));
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

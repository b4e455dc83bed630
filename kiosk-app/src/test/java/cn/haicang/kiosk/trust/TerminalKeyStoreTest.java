package cn.haicang.kiosk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.enrolment.EnrolmentResult;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.HttpsCentre;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.crypto.Verification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that nobody hands out: a chip signs, and the terminal has no more than their names. */
class TerminalKeyStoreTest {
    private static final byte[] WORDS = "said by this terminal".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private final CentreKeys keys = new CentreKeys(Instant.now().minus(Duration.ofDays(1)));

    private Backbone start() {
        return Backbone.at(data).quiet().with("kiosk.keys.store", "handles").start();
    }

    @Test
    void a_terminal_whose_key_cannot_be_read_enrols_shows_its_certificate_and_signs() {
        String kid;
        try (var centre = HttpsCentre.start(keys, Clock.systemUTC())) {
            try (var terminal = start()) {
                var enrolled = terminal.get(EnrolmentDesk.class).enrol(centre.code(), centre.address());
                assertThat(enrolled).isInstanceOf(EnrolmentResult.Enrolled.class);
                kid = works(terminal);
            }
            try (var again = start()) {
                assertThat(works(again)).isEqualTo(kid);
            }
        }
        assertThat(data.resolve("keys")).doesNotExist();
    }

    private static String works(Backbone terminal) {
        var membership = terminal.get(Trust.class).membership().orElseThrow();
        assertThat(membership.key().getEncoded()).isNull();
        assertThat(terminal.get(CentreCalls.class).assignment()).isInstanceOf(CentreReply.Answered.class);
        var signed = membership.signing().sign(TokenType.HEAD, WORDS);
        var own = PublicJwk.of((ECPublicKey) membership.certificate().getPublicKey());
        assertThat(own.kid()).isEqualTo(membership.kid());
        assertThat(Verification.es256(_ -> Optional.of(own))
                        .verify(TokenType.HEAD, signed)
                        .payload())
                .isEqualTo(WORDS);
        return membership.kid();
    }

    @Test
    void a_store_that_is_not_there_stops_the_start_instead_of_making_other_keys() {
        assertThatThrownBy(() -> Backbone.at(data)
                        .quiet()
                        .with("kiosk.keys.store", "nobody")
                        .start())
                .hasStackTraceContaining("KEY_STORE_UNKNOWN");
        assertThat(data.resolve("keys/terminal-key.pem")).doesNotExist();
    }
}

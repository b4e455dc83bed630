package cn.haicang.kiosk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.TestStore;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.enrolment.CentreKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    private static final URI ADDRESS = URI.create("https://127.0.0.1:1");

    @TempDir
    Path data;

    private final CentreKeys centre = new CentreKeys(Instant.parse("2026-11-23T08:00:00Z"));
    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.open(data);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Trust trust() {
        return new Trust(
                new TrustRepository(store.jdbc()),
                store.transaction(),
                new TerminalKeys(store.folder()),
                Clock.systemUTC());
    }

    @Test
    void the_key_for_an_enrolment_is_on_the_disk_before_it_is_used_and_stays_the_same() {
        var first = trust().keyForEnrolment();
        assertThat(trust().keyForEnrolment().getPublic()).isEqualTo(first.getPublic());
        assertThat(trust().keyForEnrolment().getPrivate()).isEqualTo(first.getPrivate());
    }

    @Test
    void a_restart_knows_everything_that_was_agreed_on() {
        var before = trust();
        centre.enrol(before, ADDRESS);

        var after = trust().membership().orElseThrow();

        assertThat(after.terminal()).isEqualTo(CentreKeys.TERMINAL);
        assertThat(after.installation()).isEqualTo(CentreKeys.INSTALLATION);
        assertThat(after.centre()).isEqualTo(ADDRESS);
        assertThat(after.authority()).isEqualTo(centre.authority().certificate());
        assertThat(after.kid()).isEqualTo(before.membership().orElseThrow().kid());
        var sealed = after.sealing().seal("for the centre".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(centre.open(sealed), StandardCharsets.UTF_8)).isEqualTo("for the centre");
        assertThat(after.verification()
                        .verify(TokenType.TIME, centre.sign(TokenType.TIME, "now"))
                        .payload())
                .isNotEmpty();
    }

    @Test
    void a_second_enrolment_has_a_key_of_its_own() {
        var trust = trust();
        centre.enrol(trust, ADDRESS);
        var first = trust.membership().orElseThrow().kid();
        centre.enrol(trust, ADDRESS, new InstallationId(8));

        assertThat(trust.membership().orElseThrow().kid()).isNotEqualTo(first);
        assertThat(trust().membership().orElseThrow().installation()).isEqualTo(new InstallationId(8));
    }

    @Test
    void a_power_cut_between_database_and_key_file_is_mended() throws Exception {
        centre.enrol(trust(), ADDRESS);
        var keys = data.resolve("keys");
        Files.move(keys.resolve("terminal-key.pem"), keys.resolve("terminal-key.enrolling.pem"));

        assertThat(trust().membership()).isPresent();
        assertThat(keys.resolve("terminal-key.pem")).exists();
    }

    @Test
    void without_its_key_a_terminal_does_not_pretend() throws Exception {
        centre.enrol(trust(), ADDRESS);
        Files.delete(data.resolve("keys/terminal-key.pem"));
        assertThatThrownBy(this::trust)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("enrolled anew");
    }

    @Test
    void the_mark_of_assignments_never_falls_and_begins_anew_with_another_authority() {
        var trust = trust();
        centre.enrol(trust, ADDRESS);
        var ours = trust.membership().orElseThrow();
        var mark = new AssignmentMark(store.folder());
        assertThat(mark.of(ours)).isZero();
        mark.raise(ours, 5);
        mark.raise(ours, 3);
        assertThat(new AssignmentMark(store.folder()).of(ours)).isEqualTo(5);

        new CentreKeys(Instant.parse("2026-11-24T08:00:00Z")).enrol(trust, ADDRESS);
        assertThat(mark.of(trust.membership().orElseThrow())).isZero();
    }

    @Test
    void a_key_whose_name_is_not_its_thumbprint_is_not_accepted() {
        var trust = trust();
        var others = new CentreKeys(Instant.parse("2026-11-23T08:00:00Z")).keys();
        var mixed = centre.keys().stream()
                .map(key ->
                        new CentreKey(key.kid(), key.use(), others.getFirst().jwk()))
                .toList();
        var certificate =
                centre.authority().terminal("HC-0001", trust.keyForEnrolment().getPublic());
        assertThatThrownBy(() -> trust.join(new MembershipTerms(
                        CentreKeys.TERMINAL,
                        CentreKeys.INSTALLATION,
                        ADDRESS,
                        certificate,
                        centre.authority().certificate(),
                        mixed)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(trust().membership()).isEmpty();
    }
}

package cn.haicang.kiosk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Samples;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.testing.SettableClock;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.crypto.TokenType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignedShelfTest {
    private static final URI ADDRESS = URI.create("https://127.0.0.1:1");

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final CentreKeys keys = new CentreKeys(clock.instant());
    private final String catalogue = keys.catalogue();
    private final ScriptedCentre centre = new ScriptedCentre().holding(Sha256.ofAscii(catalogue), catalogue);
    private Backbone terminal;
    private CatalogueShelf shelf;

    @BeforeEach
    void enrolled() {
        start();
        keys.enrol(terminal.get(Trust.class), ADDRESS);
    }

    private void start() {
        terminal = Backbone.at(data).centre(centre).clock(clock).quiet().start();
        shelf = terminal.get(CatalogueShelf.class);
    }

    private void restart() {
        terminal.close();
        start();
    }

    @AfterEach
    void stop() {
        terminal.close();
    }

    private String signed(Assignment assignment) {
        return keys.sign(TokenType.ASSIGNMENT, assignment);
    }

    private void activate(long version) {
        centre.assigning(signed(keys.assignment(version, catalogue)));
        assertThat(shelf.refresh()).isEqualTo(new RefreshResult.Activated(version));
        assertThat(shelf.refused()).isEmpty();
    }

    private void isRefused(RefreshResult.Reason reason) {
        var before = shelf.active();
        assertThat(shelf.refresh()).isEqualTo(new RefreshResult.Refused(reason));
        assertThat(shelf.active()).isEqualTo(before);
        assertThat(shelf.refused()).contains(reason);
        assertThat(terminal.announced(CatalogueActivated.class)).hasSize(before.isPresent() ? 1 : 0);
    }

    @Test
    void what_the_centre_has_signed_becomes_active_and_is_announced() {
        activate(1);
        assertThat(shelf.active().orElseThrow().offered()).containsExactly(Samples.SERVICE);
        assertThat(terminal.announced(CatalogueActivated.class)).hasSize(1);
        assertThat(shelf.refresh()).isEqualTo(new RefreshResult.Unchanged());
    }

    @Test
    void an_older_assignment_is_refused() {
        activate(5);
        centre.assigning(signed(keys.assignment(4, catalogue)));
        isRefused(RefreshResult.Reason.OLDER);
    }

    @Test
    void a_lost_database_does_not_bring_an_older_assignment_back() {
        activate(5);
        terminal.get(JdbcClient.class).sql("delete from shelf").update();
        restart();
        assertThat(shelf.active()).isEmpty();

        centre.assigning(signed(keys.assignment(4, catalogue)));
        assertThat(shelf.refresh()).isEqualTo(new RefreshResult.Refused(RefreshResult.Reason.OLDER));
        activate(5);
    }

    @Test
    void a_restored_database_does_not_offer_an_older_assignment() {
        activate(4);
        var jdbc = terminal.get(JdbcClient.class);
        jdbc.sql("create table copy as select * from shelf").update();
        activate(5);
        jdbc.sql("delete from shelf").update();
        jdbc.sql("insert into shelf select * from copy").update();
        restart();
        assertThat(shelf.active()).isEmpty();
    }

    @Test
    void an_assignment_of_another_terminal_is_refused() {
        var ours = keys.assignment(1, catalogue);
        centre.assigning(signed(new Assignment(
                new TerminalId("HC-0002"),
                ours.installation(),
                1,
                ours.catalogue(),
                ours.services(),
                ours.settings(),
                ours.notAfter())));
        isRefused(RefreshResult.Reason.NOT_FOR_US);
    }

    @Test
    void an_assignment_of_an_earlier_installation_is_refused() {
        var ours = keys.assignment(1, catalogue);
        centre.assigning(signed(new Assignment(
                ours.terminal(),
                new InstallationId(6),
                1,
                ours.catalogue(),
                ours.services(),
                ours.settings(),
                ours.notAfter())));
        isRefused(RefreshResult.Reason.NOT_FOR_US);
    }

    @Test
    void a_signature_by_a_key_that_is_not_the_centres_is_refused() {
        activate(1);
        var stranger = new CentreKeys(clock.instant());
        centre.assigning(stranger.sign(TokenType.ASSIGNMENT, keys.assignment(2, catalogue)));
        isRefused(RefreshResult.Reason.NOT_AUTHENTIC);
    }

    @Test
    void an_altered_assignment_is_refused() {
        var two = signed(keys.assignment(2, catalogue)).split("\\.", 3);
        var three = signed(keys.assignment(3, catalogue)).split("\\.", 3);
        centre.assigning(two[0] + "." + three[1] + "." + two[2]);
        isRefused(RefreshResult.Reason.NOT_AUTHENTIC);
    }

    @Test
    void a_signature_made_for_something_else_is_refused() {
        centre.assigning(keys.sign(TokenType.CATALOGUE, keys.assignment(1, catalogue)));
        isRefused(RefreshResult.Reason.NOT_AUTHENTIC);
    }

    @Test
    void an_assignment_without_a_signature_is_refused() {
        var parts = signed(keys.assignment(1, catalogue)).split("\\.", 3);
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"none\",\"typ\":\"" + TokenType.ASSIGNMENT.typ() + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        centre.assigning(none + "." + parts[1] + ".");
        isRefused(RefreshResult.Reason.NOT_AUTHENTIC);
        centre.assigning("not even a token");
        isRefused(RefreshResult.Reason.NOT_AUTHENTIC);
    }

    @Test
    void an_assignment_whose_time_is_over_is_refused_but_an_active_one_stays() {
        activate(1);
        clock.tick(Duration.ofDays(301));
        centre.assigning(signed(keys.assignment(2, catalogue)));
        isRefused(RefreshResult.Reason.EXPIRED);
        restart();
        assertThat(shelf.active()).isPresent();
    }

    @Test
    void other_bytes_than_the_assigned_catalogue_are_refused() {
        var other = keys.sign(TokenType.CATALOGUE, Samples.catalogue(Samples.service("Other")));
        centre.holding(Sha256.ofAscii(catalogue), other);
        centre.assigning(signed(keys.assignment(1, catalogue)));
        isRefused(RefreshResult.Reason.OTHER_CATALOGUE);
    }

    @Test
    void a_catalogue_that_the_centre_has_not_signed_is_refused() {
        var forged = new CentreKeys(clock.instant()).catalogue();
        centre.holding(Sha256.ofAscii(forged), forged);
        centre.assigning(signed(keys.assignment(1, forged)));
        isRefused(RefreshResult.Reason.NOT_AUTHENTIC);
    }

    @Test
    void the_last_good_one_stays_while_the_next_cannot_be_fetched() {
        activate(1);
        centre.assigning(signed(keys.assignment(2, "another catalogue")));
        assertThat(shelf.refresh()).isEqualTo(new RefreshResult.NotReached());
        assertThat(shelf.active().orElseThrow().assignment().version()).isEqualTo(1);
    }

    @Test
    void a_resident_who_has_begun_ends_on_the_same_form() {
        activate(1);
        var changed = Samples.service("Register anew");
        var next = keys.sign(TokenType.CATALOGUE, Samples.catalogue(changed));
        centre.holding(Sha256.ofAscii(next), next).assigning(signed(keys.assignment(2, next)));
        assertThat(shelf.refresh()).isEqualTo(new RefreshResult.Activated(2));

        assertThat(shelf.offering(Samples.SERVICE).orElseThrow().assignment().version())
                .isEqualTo(1);
        assertThat(shelf.offering(changed).orElseThrow().assignment().version()).isEqualTo(2);
        assertThat(shelf.active().orElseThrow().offered()).isEqualTo(List.of(changed));
    }

    @Test
    void a_new_installation_offers_nothing_before_its_own_assignment_has_come() {
        activate(1);
        keys.enrol(terminal.get(Trust.class), ADDRESS, new InstallationId(8));
        assertThat(shelf.active()).isEmpty();
        restart();
        assertThat(shelf.active()).isEmpty();
    }
}

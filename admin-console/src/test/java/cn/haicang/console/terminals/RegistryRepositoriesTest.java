package cn.haicang.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.store.StoreContract;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.QueueReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryRepositoriesTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final TerminalId ID = new TerminalId("HC-0001");
    private static final LocalizedText SITE = new LocalizedText("石塘社区站", "石塘社區站", "Shitang");

    private static final Actor BY = new Actor("user:1", "Ye Wenhui");

    private TerminalRepository terminals;
    private InstallationRepository installations;
    private SheetRepository sheets;
    private ReportRepository reports;

    @BeforeEach
    void begin() {
        terminals = new TerminalRepository(store.jdbc());
        installations = new InstallationRepository(store.jdbc());
        sheets = new SheetRepository(store.jdbc());
        reports = new ReportRepository(store.jdbc());
        store.write(() -> terminals.add(ID, new NewTerminal(SITE, "350205003"), NOW));
    }

    @Test
    void a_number_is_given_once_however_many_ask_at_once() throws Exception {
        var given = ConcurrentHashMap.<Long>newKeySet();
        Callable<Boolean> ask = () -> given.add(store.writing(() -> terminals.next("installation")));
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var first : pool.invokeAll(Collections.nCopies(50, ask))) {
                assertThat(first.get()).isTrue();
            }
        }
        assertThat(given).hasSize(50);
    }

    @Test
    void a_terminal_is_listed_in_its_scope_with_its_newest_active_installation() {
        assertThat(terminals.list(TerminalScope.DISTRICT, false))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.site()).isEqualTo(SITE);
                    assertThat(row.state()).isEqualTo(TerminalState.NOT_ENROLLED);
                    assertThat(row.installation()).isEmpty();
                    assertThat(row.wantedAssignment()).isEmpty();
                });
        assertThat(terminals.list(TerminalScope.street("350205001"), false)).isEmpty();

        store.write(() -> {
            installations.add(installation(7), NOW);
            terminals.setState(ID, TerminalState.ACTIVE);
            terminals.setWanted(ID, 3);
        });

        var row = terminals.find(ID).orElseThrow();
        assertThat(row.installation()).contains(new InstallationId(7));
        assertThat(row.wantedAssignment()).contains(3L);
        assertThat(row.state()).isEqualTo(TerminalState.ACTIVE);
    }

    @Test
    void an_installation_is_found_by_its_key_for_ever() {
        var installation = installation(1);
        store.write(() -> installations.add(installation, NOW));
        store.write(() -> installations.shutOutAll(ID, InstallationState.REVOKED, NOW));

        var found = installations.byKid(installation.key().kid()).orElseThrow();
        assertThat(found.id()).isEqualTo(installation.id());
        assertThat(found.key().json()).isEqualTo(installation.key().json());
        assertThat(found.state()).isEqualTo(InstallationState.REVOKED);
        assertThat(installations.byKid("nobody's")).isEmpty();
        assertThat(installations.active()).isEmpty();
    }

    @Test
    void the_first_word_of_an_installation_is_first_once_and_ends_the_ones_before() {
        store.write(() -> {
            installations.add(installation(1), NOW);
            installations.add(installation(2), NOW);
        });

        assertThat(store.<Boolean>writing(() -> installations.heard(new InstallationId(2), NOW)))
                .isTrue();
        assertThat(store.<Boolean>writing(() -> installations.heard(new InstallationId(2), NOW)))
                .isFalse();
        store.write(() -> installations.supersedeBefore(ID, new InstallationId(2), NOW));

        assertThat(installations.active()).extracting(Installation::id).containsExactly(new InstallationId(2));
    }

    @Test
    void a_sheet_remembers_wrong_secrets_and_its_answer_until_it_ends() {
        var sheet = new Sheet(
                "AB12", ID, Sha256.ofAscii("SECRET"), Sheet.State.OPEN, 0, NOW.plusSeconds(60), Optional.empty());
        assertThat(store.<Boolean>writing(() -> sheets.add(sheet, BY, NOW))).isTrue();
        assertThat(store.<Boolean>writing(() -> sheets.add(sheet, BY, NOW))).isFalse();
        store.write(() -> sheets.wrong("AB12"));
        var stored = store.writing(() -> sheets.lock("AB12")).orElseThrow();
        assertThat(stored.wrong()).isEqualTo(1);
        assertThat(stored.fits("SECRET")).isTrue();
        assertThat(stored.fits("SECRE7")).isFalse();
        assertThat(stored.open(NOW)).isTrue();
        assertThat(stored.open(NOW.plusSeconds(60))).isFalse();

        store.write(() -> sheets.use("AB12", new Sheet.Given("kid", "{}")));
        assertThat(store.writing(() -> sheets.lock("AB12")).orElseThrow().answer())
                .contains(new Sheet.Given("kid", "{}"));

        store.write(() -> sheets.endAll(ID, CodeWord.REVOKED, NOW));
        var ended = store.writing(() -> sheets.lock("AB12")).orElseThrow();
        assertThat(ended.state()).isEqualTo(Sheet.State.ENDED);
        assertThat(ended.answer()).isEmpty();
        assertThat(ended.open(NOW)).isFalse();
    }

    @Test
    void the_list_of_codes_tells_who_made_each_and_what_became_of_it() {
        var later = NOW.plusSeconds(61);
        store.write(() -> {
            sheets.add(sheet("AB01"), BY, NOW);
            sheets.endUnused(ID, CodeWord.REPLACED, NOW.plusSeconds(5));
            sheets.add(sheet("AB02"), BY, NOW.plusSeconds(1));
            var came = installation(7);
            installations.add(came, NOW.plusSeconds(2));
            sheets.use("AB02", new Sheet.Given(came.key().kid(), "{}"));
            sheets.add(sheet("AB03"), BY, NOW.plusSeconds(3));
            sheets.end("AB03", CodeWord.TOO_MANY_WRONG, NOW.plusSeconds(4));
            sheets.add(sheet("AB04"), BY, NOW.plusSeconds(4));
        });
        var codes = new CodeListRepository(store.jdbc());

        assertThat(codes.list(TerminalScope.DISTRICT, 10, NOW.plusSeconds(10)))
                .extracting(CodeRow::sheet, CodeRow::word, CodeRow::issuedBy)
                .containsExactly(
                        tuple("AB04", CodeWord.OPEN, BY.name()),
                        tuple("AB03", CodeWord.TOO_MANY_WRONG, BY.name()),
                        tuple("AB02", CodeWord.USED, BY.name()),
                        tuple("AB01", CodeWord.REPLACED, BY.name()));
        assertThat(codes.of(ID, 1, later))
                .singleElement()
                .satisfies(row -> assertThat(row.word()).isEqualTo(CodeWord.EXPIRED));
        assertThat(codes.of(ID, 10, later).get(2).installation())
                .contains(new CodeRow.Arrival(new InstallationId(7), NOW.plusSeconds(2)));
        assertThat(codes.list(TerminalScope.street("350205001"), 10, later)).isEmpty();

        // What has ended keeps its reason, whatever comes after.
        store.write(() -> sheets.endAll(ID, CodeWord.RETIRED, later));
        assertThat(codes.of(ID, 10, later))
                .extracting(CodeRow::word)
                .containsExactly(CodeWord.EXPIRED, CodeWord.TOO_MANY_WRONG, CodeWord.USED, CodeWord.REPLACED);
    }

    @Test
    void the_history_of_a_terminal_keeps_that_an_installation_was_superseded_before_it_was_revoked() {
        store.write(() -> {
            installations.add(installation(1), NOW);
            installations.add(installation(2), NOW.plusSeconds(1));
            installations.heard(new InstallationId(2), NOW.plusSeconds(2));
            installations.supersedeBefore(ID, new InstallationId(2), NOW.plusSeconds(2));
            installations.shutOutAll(ID, InstallationState.REVOKED, NOW.plusSeconds(3));
            installations.shutOutAll(ID, InstallationState.RETIRED, NOW.plusSeconds(4));
        });

        assertThat(installations.history(ID))
                .containsExactly(
                        new InstallationRow(
                                new InstallationId(2),
                                InstallationState.REVOKED,
                                NOW.plusSeconds(1),
                                Optional.of(NOW.plusSeconds(2)),
                                Optional.empty(),
                                Optional.of(NOW.plusSeconds(3))),
                        new InstallationRow(
                                new InstallationId(1),
                                InstallationState.REVOKED,
                                NOW,
                                Optional.empty(),
                                Optional.of(NOW.plusSeconds(2)),
                                Optional.of(NOW.plusSeconds(3))));
    }

    @Test
    void a_retired_terminal_is_on_no_list_but_its_own_and_nothing_brings_it_back() {
        store.write(() -> {
            assertThat(terminals.setState(ID, TerminalState.RETIRED)).isTrue();
            assertThat(terminals.activate(ID)).isFalse();
            assertThat(terminals.setState(ID, TerminalState.REVOKED)).isFalse();
        });

        assertThat(terminals.list(TerminalScope.DISTRICT, false)).isEmpty();
        assertThat(terminals.list(TerminalScope.DISTRICT, true)).hasSize(1);
        assertThat(terminals.find(ID).orElseThrow().state()).isEqualTo(TerminalState.RETIRED);
    }

    @Test
    void the_last_report_of_a_terminal_takes_the_place_of_the_one_before() {
        var before = report(1, NOW);
        var after = report(2, NOW.plusSeconds(30));
        store.write(() -> reports.save(before));
        store.write(() -> reports.save(after));

        assertThat(reports.all()).containsExactly(after);
    }

    private static Sheet sheet(String number) {
        return new Sheet(
                number, ID, Sha256.ofAscii("SECRET"), Sheet.State.OPEN, 0, NOW.plusSeconds(60), Optional.empty());
    }

    private static Installation installation(int number) {
        return new Installation(
                new InstallationId(number), ID, EphemeralKey.make().publicJwk(), InstallationState.ACTIVE);
    }

    private static ReportRepository.Row report(long counter, Instant at) {
        var heartbeat = new Heartbeat(
                new UUID(1, 2),
                counter,
                at,
                Heartbeat.Activity.IDLE,
                List.of(),
                new QueueReport(0, 0, Duration.ZERO),
                "0.1.0",
                Optional.of(4L),
                9,
                Optional.empty());
        return ReportRepository.Row.of(new Caller(ID, new InstallationId(1)), new Reported(at, heartbeat));
    }
}

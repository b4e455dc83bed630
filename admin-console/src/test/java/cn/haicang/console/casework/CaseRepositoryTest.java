package cn.haicang.console.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.store.StoreContract;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseRepositoryTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Sha256 LIN = Sha256.ofAscii("lin");
    private static final Sha256 CHEN = Sha256.ofAscii("chen");

    private final Random random = new Random(7);
    private CaseRepository cases;

    @BeforeEach
    void begin() {
        cases = new CaseRepository(store.jdbc());
    }

    @Test
    void a_case_comes_back_as_it_was_put_in() {
        var id = add(1, "350205003", "MEDICAL_INSURANCE", LIN);

        var stored = cases.find(CaseScope.EVERYTHING, id).orElseThrow();

        assertThat(stored.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(stored.sealed()).isEqualTo("sealed");
        assertThat(stored.attention()).isEqualTo("A,B");
        assertThat(stored.sealedMessage()).isEmpty();
        assertThat(stored.receivedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(cases.byReceipt(stored.receiptNumber())).containsExactly(stored);
    }

    @Test
    void a_list_keeps_to_scope_state_and_number_and_shows_the_newest_first() {
        var first = add(1, "350205001", "MEDICAL_INSURANCE", LIN);
        var second = add(2, "350205003", "MEDICAL_INSURANCE", CHEN);
        var third = add(3, "350205003", "CIVIL_AFFAIRS", LIN);
        store.write(() -> cases.move(second, CaseState.RECEIVED, CaseState.ACCEPTED, NOW));

        assertThat(ids(CaseFilter.all(CaseScope.EVERYTHING))).containsExactly(third, second, first);
        assertThat(ids(CaseFilter.all(scope("350205003", "MEDICAL_INSURANCE")))).containsExactly(second);
        var received = new CaseFilter(
                CaseScope.EVERYTHING,
                Set.of(CaseState.RECEIVED, CaseState.LOOKED_INTO),
                CaseFilter.Only.ANY,
                Optional.empty(),
                0,
                1);
        assertThat(ids(received)).containsExactly(third);
        assertThat(cases.count(received)).isEqualTo(2);
        var number = cases.find(CaseScope.EVERYTHING, first)
                .orElseThrow()
                .receiptNumber()
                .digits();
        assertThat(ids(new CaseFilter(
                        CaseScope.EVERYTHING,
                        Set.of(),
                        CaseFilter.Only.ANY,
                        Optional.of(number.substring(0, 12)),
                        0,
                        10)))
                .containsExactly(first);
        assertThat(cases.find(scope("350205001", "CIVIL_AFFAIRS"), first)).isEmpty();
    }

    @Test
    void a_department_whose_code_looks_alike_is_another_department() {
        var id = add(1, "350205003", "CIVILXAFFAIRS", LIN);

        assertThat(ids(CaseFilter.all(scope("350205003", "CIVIL_AFFAIRS")))).isEmpty();
        assertThat(cases.find(scope("350205003", "CIVIL_AFFAIRS"), id)).isEmpty();
        assertThat(cases.find(scope("350205003", "CIVILXAFFAIRS"), id)).isPresent();
    }

    @Test
    void the_cases_of_a_resident_are_found_by_the_keyed_hash() {
        var first = add(1, "350205001", "MEDICAL_INSURANCE", LIN);
        add(2, "350205003", "MEDICAL_INSURANCE", CHEN);
        var third = add(3, "350205003", "CIVIL_AFFAIRS", LIN);

        assertThat(cases.byResident(LIN, 10)).extracting(StoredCase::id).containsExactly(third, first);
        assertThat(cases.byResident(LIN, 1)).hasSize(1);
    }

    @Test
    void of_two_who_move_a_case_from_the_same_state_one_does() {
        var id = add(1, "350205001", "MEDICAL_INSURANCE", LIN);

        assertThat(store.<Boolean>writing(() -> cases.move(id, CaseState.RECEIVED, CaseState.ACCEPTED, NOW)))
                .isTrue();
        assertThat(store.<Boolean>writing(() -> cases.move(id, CaseState.RECEIVED, CaseState.ACCEPTED, NOW)))
                .isFalse();
    }

    @Test
    void steps_and_message_stay_with_the_case() {
        var id = add(1, "350205001", "MEDICAL_INSURANCE", LIN);
        var officer = new Actor("user:2", "郑国栋");
        store.write(() -> {
            cases.addStep(id, new CaseStep(CaseState.RECEIVED, NOW, Actor.CENTRE, Optional.empty()));
            cases.addStep(id, new CaseStep(CaseState.ACCEPTED, NOW, officer, Optional.of("sealed words")));
            cases.write(id, "sealed message");
        });

        assertThat(cases.steps(id))
                .containsExactly(
                        new CaseStep(CaseState.RECEIVED, NOW, Actor.CENTRE, Optional.empty()),
                        new CaseStep(CaseState.ACCEPTED, NOW, officer, Optional.of("sealed words")));
        assertThat(cases.find(CaseScope.EVERYTHING, id).orElseThrow().sealedMessage())
                .contains("sealed message");
    }

    @Test
    void a_message_belongs_to_the_state_with_which_it_was_written() {
        var id = add(1, "350205001", "MEDICAL_INSURANCE", LIN);
        store.write(() -> {
            cases.move(id, CaseState.RECEIVED, CaseState.MORE_WANTED, NOW);
            cases.write(id, "sealed message");
            cases.move(id, CaseState.MORE_WANTED, CaseState.RECEIVED, NOW);
        });

        assertThat(cases.find(CaseScope.EVERYTHING, id).orElseThrow().sealedMessage())
                .isEmpty();
    }

    @Test
    void entries_count_as_new_until_somebody_looks() {
        var quiet = add(1, "350205001", "MEDICAL_INSURANCE", LIN);
        var id = add(2, "350205001", "MEDICAL_INSURANCE", LIN);
        var news = new CaseFilter(
                CaseScope.EVERYTHING, Set.of(), CaseFilter.Only.WITH_NEW_ENTRIES, Optional.empty(), 0, 10);
        store.write(() -> {
            cases.countEntry(id);
            cases.countEntry(id);
        });

        assertThat(ids(news)).containsExactly(id).doesNotContain(quiet);
        assertThat(cases.find(CaseScope.EVERYTHING, id).orElseThrow().newEntries())
                .isEqualTo(2);
        store.write(() -> cases.noNewEntries(id));
        assertThat(ids(news)).isEmpty();
    }

    private static CaseScope scope(String street, String department) {
        return new CaseScope(Optional.of(street), Optional.of(department));
    }

    private List<CaseId> ids(CaseFilter filter) {
        return cases.list(filter).stream().map(StoredCase::id).toList();
    }

    private CaseId add(long number, String street, String department, Sha256 resident) {
        var sequence = new Sequence(number);
        var installation = new InstallationId(1);
        var head = new EnvelopeHead(
                EnvelopeHead.VERSION,
                EnvelopeKind.APPLICATION,
                EnvelopeId.at(NOW, random),
                new TerminalId("HC-0001"),
                installation,
                sequence,
                ReceiptNumber.of(installation, sequence, 5),
                new ServiceCode("SOME_SERVICE"),
                LIN,
                NOW,
                List.of(),
                LIN,
                number == 1 ? Optional.empty() : Optional.of(LIN));
        var opened = new NewCase(head, "sealed", department, street, List.of("A", "B"), resident);
        store.write(() -> cases.add(opened, CaseState.RECEIVED, NOW.plusSeconds(number)));
        return new CaseId(head.id());
    }
}

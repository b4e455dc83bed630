package cn.haicang.proving.checker;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.checker.Findings.Kind;
import cn.haicang.proving.testing.TinyEvidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that was doctored in one place: the checker finds that, and nothing where nothing is wrong. */
class CheckerTest {
    private static final String LOOKING_ELSEWHERE = "0".repeat(64);

    @TempDir
    Path folder;

    private TinyEvidence evidence;

    @BeforeEach
    void three_submissions_that_went_well() throws Exception {
        evidence = new TinyEvidence(folder);
        evidence.handedIn(1, "13800000001");
        evidence.handedIn(2, "13800000002");
        evidence.handedIn(3, "13800000003");
    }

    @Test
    void clean_evidence_gives_no_finding() throws Exception {
        Checker.Verdict verdict = evidence.checked();
        assertThat(kinds(verdict)).isEmpty();
        assertThat(verdict.findings().none()).isTrue();
        assertThat(verdict.given()).isEqualTo(3);
        assertThat(verdict.cases()).isEqualTo(3);
        assertThat(verdict.untold()).isZero();
    }

    @Test
    void whoever_was_killed_before_a_number_was_shown_is_counted_and_no_fault() throws Exception {
        evidence.asked("13800000004");
        evidence.arrived(4);
        evidence.becameCase("case 4", 4, "13800000004");
        evidence.write("GIVEN\tlife-1\tcut in mid-");
        Checker.Verdict verdict = evidence.checked();
        assertThat(kinds(verdict)).isEmpty();
        assertThat(verdict.untold()).isEqualTo(1);
    }

    @Test
    void a_number_without_a_case_is_lost() throws Exception {
        evidence.atTheCentre("delete from cases where sequence = 2");
        assertFound(Kind.LOST, TinyEvidence.number(2));
    }

    @Test
    void one_submission_that_became_two_cases_is_doubled() throws Exception {
        evidence.arrived(4);
        evidence.becameCase("case 4", 4, "13800000002");
        assertFound(Kind.DOUBLED, TinyEvidence.number(4));
    }

    @Test
    void two_cases_under_one_number_are_doubled() throws Exception {
        evidence.asked("13800000004");
        evidence.becameCase("case 4", 2, "13800000004");
        assertFound(Kind.DOUBLED, TinyEvidence.number(2));
    }

    @Test
    void one_number_that_two_residents_hold_is_doubled() throws Exception {
        evidence.given(TinyEvidence.number(2), "13800000002");
        assertFound(Kind.DOUBLED, TinyEvidence.number(2));
    }

    @Test
    void a_case_of_another_service_is_altered() throws Exception {
        evidence.atTheCentre("update cases set service = 'OTHER' where sequence = 2");
        assertFound(Kind.ALTERED, TinyEvidence.number(2));
    }

    @Test
    void a_case_that_holds_what_somebody_else_handed_in_is_altered() throws Exception {
        evidence.asked("13800000004");
        evidence.atTheCentre("delete from cases where sequence = 2");
        evidence.becameCase("case 2", 2, "13800000004");
        assertFound(Kind.ALTERED, TinyEvidence.number(2));
    }

    @Test
    void a_case_that_the_key_does_not_open_is_altered() throws Exception {
        evidence.atTheCentre("update cases set sealed = substr(sealed, 1, length(sealed) - 10) || 'AAAAAAAAAA'"
                + " where sequence = 2");
        assertThat(kinds(evidence.checked())).containsExactly(Kind.ALTERED);
    }

    @Test
    void a_case_that_nobody_handed_in_is_unasked() throws Exception {
        evidence.arrived(4);
        evidence.becameCase("case 4", 4, "13800000004");
        assertFound(Kind.UNASKED, "case 4 NOBODY");
    }

    @Test
    void a_case_of_a_resident_who_was_sent_away_is_unasked() throws Exception {
        evidence.asked("13800000004");
        evidence.denied("13800000004");
        evidence.arrived(4);
        evidence.becameCase("case 4", 4, "13800000004");
        assertFound(Kind.UNASKED, "case 4 DENIED");
    }

    @Test
    void an_empty_place_that_the_centre_tells_of_is_a_gap() throws Exception {
        evidence.atTheCentre("delete from envelope where sequence = 2");
        evidence.atTheCentre("insert into intake_gap values (7, 2, 2)");
        assertFound(Kind.GAP, "7/2");
    }

    @Test
    void a_gap_that_the_centre_tells_of_and_is_none_is_one_too() throws Exception {
        evidence.atTheCentre("insert into intake_gap values (7, 2, 2)");
        assertFound(Kind.GAP, "told 7/2");
    }

    @Test
    void an_empty_place_that_the_centre_is_silent_about_is_unreported() throws Exception {
        evidence.atTheCentre("delete from envelope where sequence = 2");
        Checker.Verdict verdict = evidence.checked();
        assertThat(kinds(verdict)).containsExactly(Kind.GAP_UNREPORTED, Kind.GAP);
        assertThat(verdict.findings().examples(Kind.GAP_UNREPORTED)).containsExactly("7/2");
    }

    @Test
    void a_head_that_names_another_one_breaks_the_chain() throws Exception {
        evidence.atTheCentre(
                "update envelope set head = ? where sequence = 3",
                "e30."
                        + Base64.getUrlEncoder()
                                .encodeToString(("{\"previousHead\":\"" + LOOKING_ELSEWHERE + "\"}")
                                        .getBytes(StandardCharsets.US_ASCII))
                        + ".AA");
        assertFound(Kind.CHAIN_BROKEN, "7/3");
    }

    @Test
    void a_place_that_is_taken_twice_breaks_the_chain() throws Exception {
        evidence.atTheCentre("insert into envelope select * from envelope where sequence = 3");
        assertFound(Kind.CHAIN_BROKEN, "7/3");
    }

    @Test
    void what_was_put_aside_is_found_in_either_table() throws Exception {
        evidence.atTheCentre("insert into parked_envelope values ('SIGNATURE', '')");
        assertFound(Kind.PARKED, "SIGNATURE ");
        evidence.atTheCentre("delete from parked_envelope");
        evidence.atTheCentre("update envelope set parked = 'CANNOT_BE_OPENED' where sequence = 2");
        assertFound(Kind.PARKED, "CANNOT_BE_OPENED " + TinyEvidence.number(2));
    }

    @Test
    void an_alarm_of_the_centre_and_a_case_that_needs_attention_are_alarms() throws Exception {
        evidence.atTheCentre("insert into intake_alarm values ('FORK', 'e')");
        assertFound(Kind.ALARM, "FORK e");
        evidence.atTheCentre("delete from intake_alarm");
        evidence.atTheCentre("update cases set attention = 'CASE_UNKNOWN' where sequence = 2");
        assertFound(Kind.ALARM, TinyEvidence.number(2) + " CASE_UNKNOWN");
    }

    @Test
    void a_database_whose_index_and_table_differ_is_damaged() throws Exception {
        byte[] bytes = Files.readAllBytes(evidence.terminalsDatabase());
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("DELIVERED")] = 'X';
        Files.write(evidence.terminalsDatabase(), bytes);
        assertThat(kinds(evidence.checked())).containsExactly(Kind.DAMAGED);
    }

    @Test
    void a_database_that_is_none_or_is_not_there_is_damaged() throws Exception {
        Files.writeString(
                evidence.terminalsDatabase(), "no database at all, and long enough to be looked at".repeat(20));
        assertThat(kinds(evidence.checked())).containsExactly(Kind.DAMAGED);
        Files.delete(evidence.terminalsDatabase());
        assertFound(Kind.DAMAGED, "kiosk.db is not there");
    }

    private void assertFound(Kind kind, String about) throws IOException, SQLException, GeneralSecurityException {
        Checker.Verdict verdict = evidence.checked();
        assertThat(kinds(verdict)).containsExactly(kind);
        assertThat(verdict.findings().count(kind)).isEqualTo(1);
        assertThat(verdict.findings().examples(kind)).containsExactly(about);
    }

    private static List<Kind> kinds(Checker.Verdict verdict) {
        return Arrays.stream(Kind.values())
                .filter(kind -> verdict.findings().count(kind) > 0)
                .toList();
    }
}

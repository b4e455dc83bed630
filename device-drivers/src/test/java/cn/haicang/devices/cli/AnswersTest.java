package cn.haicang.devices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.PrinterStatus;
import cn.haicang.devices.print.PrinterStatus.State;
import cn.haicang.devices.scan.ScanResult;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which number and which words each outcome of the drivers has outside. */
class AnswersTest {
    private static void assertRead(CardReadResult result, int status, String outcome) {
        var answer = new IdentityAnswer(true).of(result);
        assertThat(answer.status().number()).isEqualTo(status);
        assertThat(members(answer)).containsOnlyKeys("outcome", "message").containsEntry("outcome", outcome);
    }

    private static Map<String, Object> members(Answer answer) {
        assertThat(answer.lines()).hasSize(1);
        return answer.lines().getFirst().members();
    }

    @Test
    void a_document_that_says_no_is_three() {
        assertRead(new CardReadResult.RemovedTooEarly(), 3, "REMOVED_TOO_EARLY");
        for (var cause : CardReadResult.Unreadable.Cause.values()) {
            assertRead(new CardReadResult.Unreadable(cause), 3, "UNREADABLE");
        }
        for (var seen : CardReadResult.NotAnIdentityDocument.Seen.values()) {
            assertRead(new CardReadResult.NotAnIdentityDocument(seen), 3, "NOT_AN_IDENTITY_DOCUMENT");
        }
        for (var flaw : CardReadResult.InvalidContent.Flaw.values()) {
            assertRead(new CardReadResult.InvalidContent(flaw), 3, "INVALID_CONTENT");
        }
        var version3 = new CardIdentity(
                DocumentKind.SOCIAL_SECURITY_CARD,
                Map.of(CardIdentity.Item.CARD_NUMBER, "A12345678"),
                Optional.empty());
        assertRead(new CardReadResult.NeedsAuthentication(version3), 3, "NEEDS_AUTHENTICATION");
        assertRead(new CardReadResult.ReaderNotAuthorised(), 3, "READER_NOT_AUTHORISED");
    }

    @Test
    void no_document_is_four_and_no_reader_five() {
        assertRead(new CardReadResult.NoCard(), 4, "NO_CARD");
        assertRead(new CardReadResult.ReaderLost(ReasonCode.NOT_CONNECTED), 5, "READER_LOST");
        assertRead(new CardReadResult.ReaderLost(ReasonCode.SERVICE_DOWN), 5, "READER_LOST");
    }

    @Test
    void a_printed_receipt_needs_no_reason() {
        var answer = PrintAnswer.of(new PrintResult.Printed());
        assertThat(answer.status().number()).isZero();
        assertThat(members(answer)).isEqualTo(Map.of("outcome", "PRINTED"));
    }

    @ParameterizedTest
    @CsvSource({
        "PAPER_END, 3, PAPER_END",
        "COVER_OPEN, 3, COVER_OPEN",
        "OFFLINE, 3, OFFLINE",
        "CUTTER, 3, CUTTER",
        "OVERHEATED, 3, OVERHEATED",
        "NO_ANSWER, 4, NO_ANSWER",
        "LOST, 5, LOST",
        "NOT_CONNECTED, 5, LOST",
        "PORT_REFUSED, 5, LOST",
        "STUCK, 4, NO_ANSWER",
        "PROTOCOL, 4, NO_ANSWER",
    })
    void a_receipt_that_was_not_printed_says_why(ReasonCode reason, int status, String word) {
        for (var result : java.util.List.of(
                new PrintResult.NotPrinted(reason),
                new PrintResult.StoppedMidway(reason),
                new PrintResult.Unknown(reason))) {
            var answer = PrintAnswer.of(result);
            assertThat(answer.status().number()).isEqualTo(status);
            assertThat(members(answer)).containsEntry("reason", word).containsOnlyKeys("outcome", "reason");
        }
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void a_printer_never_gives_a_reason_that_the_contract_does_not_have(ReasonCode reason) {
        assertThat(PrinterWords.of(reason).name())
                .isIn(
                        "PAPER_END",
                        "COVER_OPEN",
                        "OFFLINE",
                        "CUTTER",
                        "OVERHEATED",
                        "NO_ANSWER",
                        "LOST",
                        "PAPER_NEAR_END");
    }

    @Test
    void a_printer_that_answers_was_asked_with_success_whatever_it_says() {
        assertThat(status(State.READY)).isZero();
        assertThat(status(State.BUSY)).isZero();
        assertThat(status(State.ATTENTION, ReasonCode.PAPER_NEAR_END)).isZero();
        assertThat(status(State.FAILED, ReasonCode.COVER_OPEN, ReasonCode.PAPER_NEAR_END))
                .isZero();
        assertThat(status(State.FAILED, ReasonCode.NO_ANSWER)).isEqualTo(4);
        assertThat(status(State.ABSENT, ReasonCode.NOT_CONNECTED)).isEqualTo(5);
    }

    private static int status(State state, ReasonCode... reasons) {
        var answer = StatusAnswer.of(new PrinterStatus(state, reasons));
        assertThat(members(answer)).containsOnlyKeys("state", "reasons").containsEntry("state", state.name());
        return answer.status().number();
    }

    @Test
    void a_code_is_told_and_none_is_four_and_no_scanner_five() {
        assertThat(members(ScanAnswer.of(new ScanResult.Scanned("HC"))))
                .isEqualTo(Map.of("outcome", "SCANNED", "text", "HC"));
        assertThat(members(ScanAnswer.of(new ScanResult.Nothing()))).isEqualTo(Map.of("outcome", "NOTHING"));
        assertThat(ScanAnswer.of(new ScanResult.Nothing()).status().number()).isEqualTo(4);
        var lost = ScanAnswer.of(new ScanResult.ScannerLost(ReasonCode.LOST));
        assertThat(lost.status().number()).isEqualTo(5);
        assertThat(members(lost)).containsEntry("outcome", "NOTHING");
    }
}

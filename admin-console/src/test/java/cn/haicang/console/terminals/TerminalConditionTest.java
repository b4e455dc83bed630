package cn.haicang.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.TerminalCondition.Word;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.QueueReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TerminalConditionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final QueueReport EMPTY = new QueueReport(0, 0, Duration.ZERO);
    private static final DeviceReport PRINTER_LOW =
            new DeviceReport("receipt-printer", DeviceReport.State.ATTENTION, Optional.of("PAPER_NEAR_END"));
    private static final DeviceReport READER_SILENT =
            new DeviceReport("identity-reader-1", DeviceReport.State.FAILED, Optional.of("NO_ANSWER"));

    @Test
    void fine_needs_no_words() {
        expect(told(Duration.ofSeconds(5), EMPTY, List.of()), Word.FINE, "");
    }

    @Test
    void silence_past_the_deadline_is_offline_whatever_was_told_last() {
        expect(told(Duration.ofMinutes(134), EMPTY, List.of(READER_SILENT)), Word.OFFLINE, "2 时 14 分 没有联系");
    }

    @Test
    void a_broken_device_is_a_fault_and_named() {
        expect(told(Duration.ofSeconds(5), EMPTY, List.of(PRINTER_LOW, READER_SILENT)), Word.FAULT, "身份证读卡：没有应答");
    }

    @Test
    void what_wants_a_person_soon_says_why() {
        expect(told(Duration.ofSeconds(5), EMPTY, List.of(PRINTER_LOW)), Word.SOON, "小票打印：纸将尽");
        expect(told(Duration.ofSeconds(5), new QueueReport(0, 2, Duration.ZERO), List.of()), Word.SOON, "2 件搁置");
        expect(
                told(Duration.ofSeconds(5), new QueueReport(3, 0, Duration.ofMinutes(31)), List.of()),
                Word.SOON,
                "最早一件等了 31 分");
    }

    @Test
    void a_wrong_clock_is_told_with_its_direction() {
        var heartbeat = heartbeat(NOW.minus(Duration.ofHours(3)), EMPTY, List.of());
        expect(row(TerminalState.ACTIVE, Optional.of(new Reported(NOW, heartbeat))), Word.SOON, "时钟慢 3 时 0 分");
    }

    @Test
    void without_a_report_the_registry_speaks() {
        expect(row(TerminalState.NOT_ENROLLED, Optional.empty()), Word.NOT_IN_USE, "等启用码");
        expect(row(TerminalState.ACTIVE, Optional.empty()), Word.OFFLINE, "登记后还没有联系过");
        expect(row(TerminalState.REVOKED, Optional.empty()), Word.REVOKED, "");
        expect(row(TerminalState.RETIRED, Optional.empty()), Word.RETIRED, "");
    }

    @Test
    void a_reason_that_this_centre_does_not_know_is_shown_as_it_came() {
        var odd = new DeviceReport("ticket-slot", DeviceReport.State.FAILED, Optional.of("GREMLINS"));
        expect(told(Duration.ofSeconds(5), EMPTY, List.of(odd)), Word.FAULT, "ticket-slot：GREMLINS");
    }

    private static void expect(TerminalRow row, Word word, String phrase) {
        var condition = TerminalCondition.of(row, NOW);
        assertThat(condition.word()).isEqualTo(word);
        assertThat(new CauseWords(new Words(new Texts(), Texts.SIMPLIFIED)).of(condition))
                .isEqualTo(phrase);
    }

    private static TerminalRow told(Duration ago, QueueReport queue, List<DeviceReport> devices) {
        var at = NOW.minus(ago);
        return row(TerminalState.ACTIVE, Optional.of(new Reported(at, heartbeat(at, queue, devices))));
    }

    private static Heartbeat heartbeat(Instant at, QueueReport queue, List<DeviceReport> devices) {
        return new Heartbeat(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                1,
                at,
                Heartbeat.Activity.IDLE,
                devices,
                queue,
                "0.1.0",
                Optional.of(1L),
                1L << 30,
                Optional.empty());
    }

    private static TerminalRow row(TerminalState state, Optional<Reported> reported) {
        return new TerminalRow(
                new TerminalId("HC-0001"),
                RunningCentre.SITE,
                RunningCentre.STREET,
                state,
                Optional.of(new InstallationId(10001)),
                Optional.of(1L),
                reported);
    }
}

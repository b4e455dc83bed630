package cn.haicang.console.terminals;

import cn.haicang.console.shell.Mark;
import cn.haicang.console.shell.State;
import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a terminal stands, worked out from the registry and from what it told last. Lists, pages and numbers all ask here, so
 * that a number always opens the rows that it counted.
 */
public record TerminalCondition(Word word, Optional<Cause> cause) {
    /** Three heartbeats. */
    public static final Duration SILENCE = Duration.ofSeconds(90);

    private static final Duration OLD = Duration.ofMinutes(30);
    private static final Duration CLOCK = Duration.ofSeconds(60);

    /** Most urgent first: lists sort by it. */
    public enum Word implements State {
        FAULT("terminal.fault", Mark.NOW),
        OFFLINE("terminal.offline", Mark.SILENT),
        SOON("terminal.soon", Mark.SOON),
        MAINTENANCE("terminal.maintenance", Mark.HELD),
        FINE("terminal.fine", Mark.FINE),
        NOT_IN_USE("terminal.not_in_use", Mark.WAITING),
        REVOKED("terminal.revoked", Mark.HELD),
        RETIRED("terminal.retired", Mark.NONE);

        private final String wordKey;
        private final Mark mark;

        Word(String wordKey, Mark mark) {
            this.wordKey = wordKey;
            this.mark = mark;
        }

        @Override
        public String wordKey() {
            return wordKey;
        }

        @Override
        public Mark mark() {
            return mark;
        }

        /** Whether somebody has to do something about it today. */
        public boolean needsSomebody() {
            return this == FAULT || this == OFFLINE || this == SOON;
        }
    }

    /** The one phrase that spares opening the page. */
    public sealed interface Cause {
        record Device(String device, DeviceReport.State state, Optional<String> reason) implements Cause {}

        record Silent(Duration age) implements Cause {}

        record NeverHeard() implements Cause {}

        record Parked(int count) implements Cause {}

        record OldQueue(Duration oldest) implements Cause {}

        record Clock(Duration off) implements Cause {}

        record AwaitsEnrolment() implements Cause {}
    }

    public static TerminalCondition of(TerminalRow row, Instant now) {
        return switch (row.state()) {
            case NOT_ENROLLED -> condition(Word.NOT_IN_USE, new Cause.AwaitsEnrolment());
            case REVOKED -> new TerminalCondition(Word.REVOKED, Optional.empty());
            case RETIRED -> new TerminalCondition(Word.RETIRED, Optional.empty());
            case ACTIVE ->
                row.reported()
                        .map(last -> reported(last, now))
                        .orElseGet(() -> condition(Word.OFFLINE, new Cause.NeverHeard()));
        };
    }

    private static TerminalCondition reported(Reported last, Instant now) {
        var age = Duration.between(last.at(), now);
        if (age.compareTo(SILENCE) > 0) {
            return condition(Word.OFFLINE, new Cause.Silent(age));
        }
        var heartbeat = last.heartbeat();
        var broken = device(heartbeat, DeviceReport.State.FAILED, DeviceReport.State.ABSENT);
        if (broken.isPresent()) {
            return new TerminalCondition(Word.FAULT, broken);
        }
        if (heartbeat.activity() == Heartbeat.Activity.OUT_OF_SERVICE) {
            return new TerminalCondition(Word.MAINTENANCE, Optional.empty());
        }
        var soon = soon(last);
        return new TerminalCondition(soon.isPresent() ? Word.SOON : Word.FINE, soon);
    }

    private static Optional<Cause> soon(Reported last) {
        var heartbeat = last.heartbeat();
        var queue = heartbeat.queue();
        if (queue.parked() > 0) {
            return Optional.of(new Cause.Parked(queue.parked()));
        }
        if (queue.waiting() > 0 && queue.oldest().compareTo(OLD) > 0) {
            return Optional.of(new Cause.OldQueue(queue.oldest()));
        }
        var wanting = device(heartbeat, DeviceReport.State.ATTENTION);
        if (wanting.isPresent()) {
            return wanting;
        }
        return last.clockOffset().abs().compareTo(CLOCK) > 0
                ? Optional.of(new Cause.Clock(last.clockOffset()))
                : Optional.empty();
    }

    private static Optional<Cause> device(Heartbeat heartbeat, DeviceReport.State... states) {
        return heartbeat.devices().stream()
                .filter(device -> List.of(states).contains(device.state()))
                .findFirst()
                .map(device -> new Cause.Device(device.device(), device.state(), device.reason()));
    }

    private static TerminalCondition condition(Word word, Cause cause) {
        return new TerminalCondition(word, Optional.of(cause));
    }
}

package cn.haicang.devices.cli;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.print.PrinterStatus;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** How a printer stands, as it is said outside. */
final class StatusAnswer {
    private StatusAnswer() {}

    static Answer of(PrinterStatus status) {
        var reasons = status.reasons().stream()
                .map(PrinterWords::of)
                .map(ReasonCode::name)
                .distinct()
                .toList();
        var members = new LinkedHashMap<String, Object>();
        members.put("state", status.state().name());
        members.put("reasons", reasons);
        var because = reasons.isEmpty() ? "" : reasons.stream().collect(Collectors.joining(", ", " (", ")"));
        return Answer.of(exit(status), members, sentence(status.state()) + because + ".");
    }

    /** A printer that answered has been asked with success, whatever it said. */
    private static ExitStatus exit(PrinterStatus status) {
        return switch (status.state()) {
            case READY, BUSY, ATTENTION -> ExitStatus.DONE;
            case ABSENT -> ExitStatus.DEVICE_GONE;
            case FAILED -> isSilent(status) ? ExitStatus.NOTHING_CAME : ExitStatus.DONE;
        };
    }

    private static boolean isSilent(PrinterStatus status) {
        return status.reasons().stream().map(PrinterWords::of).anyMatch(ReasonCode.NO_ANSWER::equals);
    }

    private static String sentence(PrinterStatus.State state) {
        return switch (state) {
            case ABSENT -> "The printer is not there";
            case READY -> "The printer is ready";
            case BUSY -> "The printer is at work";
            case ATTENTION -> "The printer prints, and wants a person soon";
            case FAILED -> "The printer does not print";
        };
    }
}

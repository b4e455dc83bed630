package cn.haicang.devices.cli;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.print.PrintResult;

/** What became of a receipt, as it is said outside. */
final class PrintAnswer {
    private PrintAnswer() {}

    static Answer of(PrintResult result) {
        return switch (result) {
            case PrintResult.Printed() ->
                Answer.of(
                        ExitStatus.DONE,
                        Answer.members("outcome", "PRINTED", "reason", ""),
                        "Printed: the printer has said so.");
            case PrintResult.NotPrinted(var reason) ->
                other("NOT_PRINTED", reason, "Not printed, and nothing of it lies in the printer");
            case PrintResult.StoppedMidway(var reason) ->
                other("STOPPED_MIDWAY", reason, "Stopped midway: part of it is on paper");
            case PrintResult.Unknown(var reason) ->
                other("UNKNOWN", reason, "Nobody can say whether it was printed: look at the paper");
        };
    }

    private static Answer other(String outcome, ReasonCode reason, String sentence) {
        var word = PrinterWords.of(reason);
        return Answer.of(
                status(word), Answer.members("outcome", outcome, "reason", word.name()), sentence + " (" + word + ").");
    }

    private static ExitStatus status(ReasonCode word) {
        if (word == ReasonCode.LOST) {
            return ExitStatus.DEVICE_GONE;
        }
        return word == ReasonCode.NO_ANSWER ? ExitStatus.NOTHING_CAME : ExitStatus.REFUSED;
    }
}

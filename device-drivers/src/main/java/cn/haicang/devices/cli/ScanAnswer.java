package cn.haicang.devices.cli;

import cn.haicang.devices.scan.ScanResult;

/** What came of waiting for a code, as it is said outside. The code itself is what was asked for, so it is shown. */
final class ScanAnswer {
    private ScanAnswer() {}

    static Answer of(ScanResult result) {
        return switch (result) {
            case ScanResult.Scanned(var text) ->
                Answer.of(ExitStatus.DONE, Answer.members("outcome", "SCANNED", "text", text), text);
            case ScanResult.Nothing() ->
                Answer.of(
                        ExitStatus.NOTHING_CAME,
                        Answer.members("outcome", "NOTHING", "message", ""),
                        "No code came in time.");
            case ScanResult.ScannerLost(var reason) -> {
                var message = "The scanner is not there or went away (" + reason + "); look at its cable and its port.";
                yield Answer.of(
                        ExitStatus.DEVICE_GONE, Answer.members("outcome", "NOTHING", "message", message), message);
            }
        };
    }
}

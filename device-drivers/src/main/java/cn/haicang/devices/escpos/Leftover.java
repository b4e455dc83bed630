package cn.haicang.devices.escpos;

import cn.haicang.devices.Deadline;
import java.time.Duration;

/**
 * What an earlier receipt that was broken off may have left in the printer: data that waits, half of a command that would
 * swallow the beginning of the next receipt, and answers that are still to come.
 *
 * @param longestPiece of that receipt; 0 if none is known
 */
record Leftover(PrinterLine line, int longestPiece) {
    private static final Duration QUIET = Duration.ofMillis(150);

    // NUL is nothing to a printer that waits for a command, and fills up one that waits for the rest of a picture.
    void throwAway(Deadline deadline) {
        line.clear();
        if (longestPiece > 0) {
            line.write(new byte[longestPiece], deadline);
        }
        line.forgetPaperSensorQuestions();
        int question = line.askPaperSensor(deadline);
        line.hearUntil(() -> line.answers().sensorAnswers() >= question, deadline);
        while (line.hear(deadline.atMost(QUIET))) {}
        line.forgetPaperSensorQuestions();
    }
}

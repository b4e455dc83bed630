package cn.haicang.devices.escpos;

import cn.haicang.devices.Deadline;
import java.util.concurrent.ThreadLocalRandom;

/** A question in the order of the data: its answer proves that the printer has worked through all that came before. */
final class Proof {
    private static final int LETTERS = 15; // A to O: their bit 4 is clear, as AnswerSorter needs it

    private final PrinterLine line;
    private final PrinterProfile profile;
    private final String id = newId();
    private int question = Integer.MAX_VALUE;

    Proof(PrinterLine line, PrinterProfile profile) {
        this.line = line;
        this.profile = profile;
    }

    private static String newId() {
        return ThreadLocalRandom.current()
                .ints(4, 'A', 'A' + LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** @return false if this printer proves nothing */
    boolean ask(Deadline deadline) {
        switch (profile.answers().proof()) {
            case NONE -> {
                return false;
            }
            case PAPER_SENSOR, PAPER_SENSOR_IF_KNOWN -> question = line.askPaperSensor(deadline);
            case PROCESS_ID -> line.askProcessId(id, deadline);
        }
        return true;
    }

    boolean given() {
        return line.answers().sensorAnswers() >= question
                || line.answers().processId().equals(id);
    }
}

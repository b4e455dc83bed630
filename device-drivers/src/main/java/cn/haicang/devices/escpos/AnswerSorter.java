package cn.haicang.devices.escpos;

import cn.haicang.devices.escpos.PrinterProfile.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Sorts the one stream of bytes that comes from a printer: real-time answers, status sent unasked, answers in the order of
 * the data, flow control. Each byte says by fixed bits which it is (ESC/POS, "transmission status identification"), and
 * bit 4 divides beginnings from continuations, so that nothing that got lost or garbled shifts what comes after it.
 */
final class AnswerSorter {
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int BLOCK = 0x37;
    private static final int IDENTITY = 0x93;
    private static final int REAL_TIME = 0x12;
    private static final int UNASKED = 0x10;
    private static final int BEGINNING = 0x10;
    private static final int LONGEST_BLOCK = 8;
    /** The bytes of one status or block follow each other closely. */
    private static final long TOGETHER = Duration.ofMillis(400).toNanos();

    private static final List<Source> UNASKED_BYTES = List.of(Source.ASB_1, Source.ASB_2, Source.ASB_3);

    private final PrinterProfile profile;
    private final Deque<Source> asked = new ArrayDeque<>();
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private final int[] unasked = new int[4];
    private int unaskedBytes;
    private long begun;
    private boolean inBlock;
    private PrinterCondition condition;
    private boolean paused;
    private boolean cleared;
    private boolean toldUnasked;
    private int sensorAnswers;
    private String processId = "";

    AnswerSorter(PrinterProfile profile) {
        this.profile = profile;
        this.condition = new PrinterCondition(profile);
    }

    void take(int b, long now) {
        if (b == XON || b == XOFF) {
            paused = b == XOFF;
        } else if ((b & BEGINNING) != 0) {
            begin(b, now);
        } else if (now - begun <= TOGETHER && inBlock) {
            continueBlock(b);
        } else if (now - begun <= TOGETHER && unaskedBytes > 0) {
            continueUnasked(b);
        } else if (b == 0x00 || b == 0x03 || b == 0x0C || b == 0x0F) {
            // GS r 1: each sensor stands in two bits that are alike.
            sensorAnswers++;
            condition.put(Source.GS_R_1, b);
        }
    }

    private void begin(int b, long now) {
        if ((b & IDENTITY) == REAL_TIME) {
            var question = asked.poll();
            if (question != null) {
                condition.put(question, b);
            }
            return;
        }
        begun = now;
        inBlock = b == BLOCK;
        unaskedBytes = 0;
        block.reset();
        if ((b & IDENTITY) == UNASKED) {
            unasked[unaskedBytes++] = b;
        }
    }

    private void continueUnasked(int b) {
        unasked[unaskedBytes++] = b;
        if (unaskedBytes == unasked.length) {
            unaskedBytes = 0;
            toldUnasked = true;
            for (int i = 0; i < UNASKED_BYTES.size(); i++) {
                condition.put(UNASKED_BYTES.get(i), unasked[i]);
            }
        }
    }

    // 37 25 00: what waited is cleared; 37 22 d1 d2 d3 d4 00: worked through up to the process of that id.
    private void continueBlock(int b) {
        if (b != 0) {
            block.write(b);
            inBlock = block.size() <= LONGEST_BLOCK;
            return;
        }
        inBlock = false;
        var content = block.toString(StandardCharsets.ISO_8859_1);
        cleared |= content.equals("%");
        if (content.startsWith("\"")) {
            processId = content.substring(1);
        }
    }

    /** A real-time question goes out now; answers come in the order of the questions. */
    void asked(Source question) {
        asked.add(question);
    }

    boolean owesAnswers() {
        return !asked.isEmpty();
    }

    /** They won't come any more. */
    void forgetQuestions() {
        asked.clear();
    }

    /** Starts a fresh look at the printer. */
    void look() {
        condition = new PrinterCondition(profile);
        toldUnasked = false;
    }

    PrinterCondition seen() {
        return condition;
    }

    /** Status came unasked since the last {@link #look()}. */
    boolean toldUnasked() {
        return toldUnasked;
    }

    boolean paused() {
        return paused;
    }

    boolean cleared() {
        return cleared;
    }

    void expectClearing() {
        cleared = false;
    }

    int sensorAnswers() {
        return sensorAnswers;
    }

    String processId() {
        return processId;
    }
}

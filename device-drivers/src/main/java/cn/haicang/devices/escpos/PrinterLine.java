package cn.haicang.devices.escpos;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.escpos.PrinterProfile.Proof;
import cn.haicang.devices.escpos.PrinterProfile.RealTime;
import cn.haicang.devices.escpos.PrinterProfile.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The line to a printer: data at the line's own pace, questions, and what has been heard. */
final class PrinterLine {
    /** Printers answer in real time within some milliseconds, also while they print. */
    static final Duration PROMPT = Duration.ofMillis(600);

    private static final List<Source> REAL_TIME =
            List.of(Source.DLE_EOT_1, Source.DLE_EOT_2, Source.DLE_EOT_3, Source.DLE_EOT_4);
    private static final byte[] PAPER_SENSOR = {0x1D, 'r', 1};
    // DLE DC4 fn 8 d1..d7, confirmed with 37 25 00.
    private static final byte[] CLEAR_CONFIRMED = {0x10, 0x14, 8, 1, 3, 0x14, 1, 6, 2, 8};
    private static final byte[] CLEAR = {0x10, 0x05, 2};
    /** So many bytes may be on their way: few enough that a printer which says stop isn't overrun by them. */
    private static final int AHEAD = 160;

    private static final int MOST_DOUBTS = 3;
    private static final int BITS_OF_A_BYTE = 10; // 8N1

    private final ByteChannel channel;
    private final PrinterProfile profile;
    private final long nanosOfAByte;
    private final AnswerSorter answers;
    private long lineFreeAt = System.nanoTime();
    private boolean doubtful;
    private int nextQuestion;
    private int sensorQuestions;

    PrinterLine(ByteChannel channel, int baud, PrinterProfile profile) {
        this.channel = channel;
        this.profile = profile;
        this.nanosOfAByte = Duration.ofSeconds(1).toNanos() * BITS_OF_A_BYTE / baud;
        this.answers = new AnswerSorter(profile);
    }

    /** True if the line has so little left to carry that more may be given to it. */
    boolean hasRoom() {
        return lineFreeAt - System.nanoTime() <= AHEAD * nanosOfAByte;
    }

    /** Until {@link #hasRoom()}; a native read would sleep too long for that. */
    void awaitRoom() {
        long excess = lineFreeAt - System.nanoTime() - AHEAD * nanosOfAByte;
        if (excess > 0) {
            LockSupport.parkNanos(excess);
        }
    }

    void write(byte[] bytes, Deadline deadline) {
        channel.write(bytes, deadline);
        lineFreeAt = Math.max(lineFreeAt, System.nanoTime()) + bytes.length * nanosOfAByte;
    }

    /** Takes in what has come. */
    void hear() {
        hear(Deadline.in(Duration.ZERO));
    }

    /** @return false if the deadline passed in silence */
    boolean hear(Deadline deadline) {
        byte[] heard = channel.read(64, deadline);
        for (byte b : heard) {
            answers.take(b & 0xFF, System.nanoTime());
        }
        return heard.length > 0;
    }

    boolean hearUntil(BooleanSupplier come, Deadline deadline) {
        hear();
        while (!come.getAsBoolean() && hear(deadline)) {}
        return come.getAsBoolean();
    }

    AnswerSorter answers() {
        return answers;
    }

    /** Asks everything and waits for it; empty if the printer stays silent. For when nothing is being printed. */
    Optional<PrinterCondition> status() {
        return realTime().or(this::byPaperSensor);
    }

    /** As {@link #status()}, by real-time questions only. */
    Optional<PrinterCondition> realTime() {
        if (profile.answers().realTime() == RealTime.NEVER) {
            return Optional.empty();
        }
        var last = round();
        for (int again = 0; doubtful && last.isPresent() && again < MOST_DOUBTS; again++) {
            doubtful = false;
            var next = round();
            doubtful |=
                    next.isPresent() && !next.get().reasons().equals(last.get().reasons());
            last = next;
        }
        return last;
    }

    private Optional<PrinterCondition> round() {
        settle();
        answers.look();
        for (var question : REAL_TIME) {
            ask(question);
            if (!answered()) {
                ask(question); // once more: an answer may be late, or may have been garbled
                if (!answers.seen().has(question)
                        && !hearUntil(() -> answers.seen().has(question), inPrompt())) {
                    return Optional.empty();
                }
                settle();
            }
        }
        return Optional.of(answers.seen());
    }

    private static Deadline inPrompt() {
        return Deadline.in(PROMPT);
    }

    private boolean answered() {
        return hearUntil(() -> !answers.owesAnswers(), inPrompt());
    }

    // Answers to earlier questions come in their order. Those that don't come within due time won't; but one that comes
    // later still would be taken for another, so what is asked next is asked twice.
    private void settle() {
        if (answers.owesAnswers() && !answered()) {
            answers.forgetQuestions();
            doubtful = true;
        }
    }

    private void ask(Source question) {
        channel.write(new byte[] {0x10, 0x04, (byte) (REAL_TIME.indexOf(question) + 1)}, inPrompt());
        lineFreeAt = Math.max(lineFreeAt, System.nanoTime()) + 3 * nanosOfAByte;
        answers.asked(question);
    }

    // Only printers that answer nothing in real time come here, or silent ones.
    private Optional<PrinterCondition> byPaperSensor() {
        if (profile.answers().proof() == Proof.NONE) {
            return Optional.empty();
        }
        answers.look();
        int question = askPaperSensor(inPrompt());
        return hearUntil(() -> answers.sensorAnswers() >= question, inPrompt())
                ? Optional.of(answers.seen())
                : Optional.empty();
    }

    /** Asks one question, the next in turn, and goes on; none while one is unanswered. */
    void askInPassing() {
        if (profile.answers().realTime() == RealTime.ALWAYS && !answers.owesAnswers()) {
            ask(REAL_TIME.get(nextQuestion));
            nextQuestion = (nextQuestion + 1) % REAL_TIME.size();
        }
    }

    /** @return how many answers of this kind will have come when this one is answered */
    int askPaperSensor(Deadline deadline) {
        sensorQuestions = Math.max(sensorQuestions, answers.sensorAnswers()) + 1;
        write(PAPER_SENSOR, deadline);
        return sensorQuestions;
    }

    /** The line has been quiet for long: what is unanswered until now stays so. */
    void forgetPaperSensorQuestions() {
        sensorQuestions = answers.sensorAnswers();
    }

    /** @param id four capital letters from A to O */
    void askProcessId(String id, Deadline deadline) {
        byte[] question = {0x1D, '(', 'H', 6, 0, '0', '0', 0, 0, 0, 0};
        for (int i = 0; i < 4; i++) {
            question[7 + i] = (byte) id.charAt(i);
        }
        write(question, deadline);
    }

    /**
     * Makes the printer drop what it holds and has not printed.
     *
     * @return true if it says that it has
     */
    boolean clear() {
        return switch (profile.answers().clearing()) {
            case CONFIRMED -> {
                answers.expectClearing();
                write(CLEAR_CONFIRMED, inPrompt());
                yield hearUntil(answers::cleared, inPrompt());
            }
            case UNCONFIRMED -> {
                write(CLEAR, inPrompt());
                yield false;
            }
            case NONE -> false;
        };
    }
}

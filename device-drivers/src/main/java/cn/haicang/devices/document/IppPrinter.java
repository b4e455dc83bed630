package cn.haicang.devices.document;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.runtime.DeviceLoop;
import cn.haicang.devices.runtime.HealthCell;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Prints by a queue of a CUPS server, or by a printer that speaks IPP itself. A job is made first and filled then, so that
 * its number is known before the first byte of the document leaves: what breaks in between can be asked for.
 */
public final class IppPrinter implements DocumentPrinter {
    private static final Duration WATCH_EVERY = Duration.ofSeconds(10);
    private static final Duration WATCH_ANSWER = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int FIRST_ERROR = 0x400;
    private static final byte[] NO_DOCUMENT = {};
    /** What CUPS says of a job whose document its filters could not draw; it keeps such a job, and the document. */
    private static final String UNPRINTABLE = "job-completed-with-errors";

    private final IppQuestions questions;
    private final IppLine line;
    private final HealthCell health;
    private final DeviceLoop watch;

    private IppPrinter(String name, URI printer, HealthCell health) {
        this.questions = new IppQuestions(printer);
        this.line = new IppLine(printer);
        this.health = health;
        this.watch = new DeviceLoop(name, PATIENCE, new Watch());
    }

    /**
     * @param name of the thread that watches the printer
     * @param printer such as {@code ipp://127.0.0.1/printers/a4}
     * @throws IllegalArgumentException if that is no address of a printer
     */
    public static IppPrinter start(String name, URI printer, HealthCell health) {
        requirePrinter(printer);
        var opened = new IppPrinter(name, printer, health);
        opened.watch.start();
        return opened;
    }

    /** @throws IllegalArgumentException if {@code printer} isn't {@code ipp://host/path} or {@code ipps://host/path} */
    public static void requirePrinter(URI printer) {
        boolean ipp = "ipp".equals(printer.getScheme()) || "ipps".equals(printer.getScheme());
        if (!ipp || printer.getHost() == null || printer.getRawPath().length() < 2) {
            throw new IllegalArgumentException("a document printer is given as ipp://host/printers/name");
        }
    }

    @Override
    public PrintAnswer print(byte[] pdf, Deadline deadline) {
        var refusal = PdfBounds.refusal(pdf);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            var made = line.ask(questions.createJob(), NO_DOCUMENT, deadline);
            var number = made.getValue(Tag.jobAttributes, Types.jobId);
            if (isError(made) || number == null || number < 1) {
                return new PrintAnswer.Refused(statusOf(made));
            }
            return fill(new JobId(number), pdf, deadline);
        } catch (IppLine.Forbidden e) {
            return new PrintAnswer.Refused(Status.clientErrorNotAuthorized.getName());
        } catch (DeviceLost e) {
            return new PrintAnswer.NotSubmitted(e.reason());
        }
    }

    private PrintAnswer fill(JobId job, byte[] pdf, Deadline deadline) {
        try {
            var filled = line.ask(questions.sendDocument(job), pdf, deadline);
            if (!isError(filled)) {
                return new PrintAnswer.Accepted(job);
            }
            line.ask(questions.cancel(job), NO_DOCUMENT, deadline); // an empty job would keep the queue waiting
            return new PrintAnswer.Refused(statusOf(filled));
        } catch (DeviceLost e) {
            return new PrintAnswer.Unknown(job, e.reason());
        }
    }

    @Override
    public JobAnswer job(JobId job, Deadline deadline) {
        return ask(() -> {
            var answer = state(job, deadline);
            if (answer instanceof JobAnswer.Job(var state, var reasons, var printer)
                    && state == JobState.STOPPED
                    && reasons.contains(UNPRINTABLE)) {
                line.ask(questions.cancel(job), NO_DOCUMENT, deadline);
                return new JobAnswer.Job(JobState.ABORTED, reasons, printer);
            }
            return answer;
        });
    }

    @Override
    public JobAnswer cancel(JobId job, Deadline deadline) {
        return ask(() -> {
            var canceled = line.ask(questions.cancel(job), NO_DOCUMENT, deadline);
            // "Not possible" is said of a job that has ended already; how, its state says.
            return !isError(canceled) || canceled.getCode() == Status.clientErrorNotPossible.getCode()
                    ? state(job, deadline)
                    : refused(canceled);
        });
    }

    private JobAnswer state(JobId job, Deadline deadline) {
        var answer = line.ask(questions.jobState(job), NO_DOCUMENT, deadline);
        if (isError(answer)) {
            return refused(answer);
        }
        var said = Optional.ofNullable(answer.getValue(Tag.jobAttributes, Types.jobState))
                .flatMap(state -> JobState.of(state.getCode()))
                .orElseThrow(() -> new DeviceLost(ReasonCode.PROTOCOL));
        return new JobAnswer.Job(
                said,
                keywords(answer.getStrings(Tag.jobAttributes, Types.jobStateReasons)),
                condition(deadline).reasons());
    }

    private static JobAnswer refused(IppPacket answer) {
        return answer.getCode() == Status.clientErrorNotFound.getCode()
                ? new JobAnswer.NoSuchJob()
                : new JobAnswer.Refused(statusOf(answer));
    }

    private interface Question {
        JobAnswer ask();
    }

    private static JobAnswer ask(Question question) {
        try {
            return question.ask();
        } catch (IppLine.Forbidden e) {
            return new JobAnswer.Refused(Status.clientErrorNotAuthorized.getName());
        } catch (DeviceLost e) {
            return new JobAnswer.PrinterLost(e.reason());
        }
    }

    private PrinterCondition condition(Deadline deadline) {
        var answer = line.ask(questions.printerState(), NO_DOCUMENT, deadline);
        if (isError(answer)) {
            throw new DeviceLost(
                    answer.getCode() == Status.clientErrorNotFound.getCode()
                            ? ReasonCode.NOT_CONNECTED
                            : ReasonCode.PROTOCOL);
        }
        var state = answer.getValue(Tag.printerAttributes, Types.printerState);
        var accepting = answer.getValue(Tag.printerAttributes, Types.printerIsAcceptingJobs);
        if (state == null || accepting == null) {
            throw new DeviceLost(ReasonCode.PROTOCOL);
        }
        var condition = new PrinterCondition(
                state.getCode(),
                accepting,
                keywords(answer.getStrings(Tag.printerAttributes, Types.printerStateReasons)));
        condition.tell(health);
        return condition;
    }

    private static List<String> keywords(List<String> said) {
        return said.stream().filter(word -> !word.equals("none")).toList();
    }

    private static boolean isError(IppPacket answer) {
        return answer.getCode() >= FIRST_ERROR;
    }

    private static String statusOf(IppPacket answer) {
        return answer.getStatus().getName();
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void close() {
        watch.close();
        line.close();
    }

    private final class Watch implements DeviceLoop.Driver {
        @Override
        public Duration turn() {
            try {
                condition(Deadline.in(WATCH_ANSWER));
            } catch (IppLine.Forbidden e) {
                throw new DeviceLost(ReasonCode.PROTOCOL, e);
            }
            return WATCH_EVERY;
        }

        @Override
        public void lost(ReasonCode reason) {
            health.lost(reason);
        }

        @Override
        public void free() {
            line.close(); // the loop is closing
        }
    }
}

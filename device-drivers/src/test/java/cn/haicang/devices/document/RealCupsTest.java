package cn.haicang.devices.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealCupsTest {
    @TempDir
    private Path folder;

    private RealCups cups;
    private IppPrinter printer;

    @BeforeEach
    void start() throws IOException {
        cups = RealCups.start(folder);
        printer = IppPrinter.start("test", cups.printer(), new HealthCell());
    }

    @AfterEach
    void close() throws IOException {
        printer.close();
        cups.close();
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(10));
    }

    private JobId accepted(byte[] pdf) {
        var answer = printer.print(pdf, soon());
        assertThat(answer).isInstanceOf(PrintAnswer.Accepted.class);
        return ((PrintAnswer.Accepted) answer).job();
    }

    private JobState state(JobId job) {
        return job(job).state();
    }

    private JobAnswer.Job job(JobId job) {
        var answer = printer.job(job, soon());
        assertThat(answer).isInstanceOf(JobAnswer.Job.class);
        return (JobAnswer.Job) answer;
    }

    private void awaitState(JobId job, JobState wanted) {
        Await.until(wanted.name(), () -> state(job) == wanted);
    }

    @Test
    void a_document_is_printed_once_and_leaves_nothing_in_the_spool() throws IOException {
        var job = accepted(Pdfs.page("Haicang"));

        awaitState(job, JobState.COMPLETED);

        assertThat(new String(cups.sheet(job), StandardCharsets.ISO_8859_1))
                .contains("%PDF-")
                .contains("/MediaBox [ 0 0 595 842 ]");
        assertThat(cups.documentsInSpool()).isEmpty();
        assertThat(job(job).state().isEnded()).isTrue();
    }

    @Test
    void a_document_waits_for_a_queue_that_was_stopped() {
        cups.stopQueue();
        var job = accepted(Pdfs.page("Haicang"));

        var waiting = job(job);

        assertThat(waiting.state()).isEqualTo(JobState.PENDING);
        assertThat(waiting.printer()).contains("paused");
        assertThat(printer.health()).isInstanceOf(DeviceHealth.Failed.class);
        cups.startQueue();
        awaitState(job, JobState.COMPLETED);
    }

    @Test
    void a_document_that_waits_can_be_called_off_and_leaves_nothing_in_the_spool() throws IOException {
        cups.stopQueue();
        var job = accepted(Pdfs.page("Haicang"));

        assertThat(printer.cancel(job, soon()))
                .isInstanceOfSatisfying(
                        JobAnswer.Job.class,
                        canceled -> assertThat(canceled.state()).isEqualTo(JobState.CANCELED));

        Await.until("the spool is empty", () -> {
            try {
                return cups.documentsInSpool().isEmpty();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void a_printed_document_can_not_be_called_off() {
        var job = accepted(Pdfs.page("Haicang"));
        awaitState(job, JobState.COMPLETED);

        assertThat(printer.cancel(job, soon()))
                .isInstanceOfSatisfying(
                        JobAnswer.Job.class, late -> assertThat(late.state()).isEqualTo(JobState.COMPLETED));
    }

    @Test
    void a_printer_without_paper_says_so_and_goes_on_when_it_has_some() throws IOException {
        cups.trouble("empty", true);
        var job = accepted(Pdfs.page("Haicang"));
        Await.until("out of paper", () -> job(job).printer().contains("media-empty-error"));

        assertThat(state(job)).isEqualTo(JobState.PROCESSING);
        assertThat(printer.health())
                .isInstanceOfSatisfying(
                        DeviceHealth.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(ReasonCode.PAPER_END));
        cups.trouble("empty", false);
        awaitState(job, JobState.COMPLETED);
        assertThat(printer.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void a_document_being_printed_can_be_called_off() throws IOException {
        cups.trouble("empty", true);
        var job = accepted(Pdfs.page("Haicang"));
        awaitState(job, JobState.PROCESSING);

        printer.cancel(job, soon());

        awaitState(job, JobState.CANCELED);
    }

    @Test
    void a_printer_that_breaks_stops_its_queue_and_keeps_the_document() throws IOException {
        cups.trouble("broken", true);
        var job = accepted(Pdfs.page("Haicang"));

        Await.until("the queue stops", () -> job(job).printer().contains("paused"));

        assertThat(state(job)).isEqualTo(JobState.PENDING);
        assertThat(printer.health()).isInstanceOf(DeviceHealth.Failed.class);
    }

    @Test
    void a_document_that_can_not_be_drawn_is_given_up_and_leaves_nothing_in_the_spool() throws IOException {
        var job = accepted(Pdfs.hollow());

        Await.until("given up", () -> state(job).isEnded());

        assertThat(cups.documentsInSpool()).isEmpty();
    }

    @Test
    void what_is_no_pdf_is_not_sent() throws IOException {
        assertThat(printer.print("hello".getBytes(StandardCharsets.US_ASCII), soon()))
                .isEqualTo(new PrintAnswer.NotAPdf());

        assertThat(printer.job(new JobId(1), soon())).isEqualTo(new JobAnswer.NoSuchJob());
    }

    @Test
    void a_queue_that_takes_no_jobs_refuses_a_document() {
        cups.rejectJobs();

        assertThat(printer.print(Pdfs.page("Haicang"), soon()))
                .isEqualTo(new PrintAnswer.Refused("server-error-not-accepting-jobs"));
    }

    @Test
    void a_queue_that_is_not_there_is_no_printer() {
        try (var nowhere = IppPrinter.start("nowhere", cups.printer("nowhere"), new HealthCell())) {
            assertThat(nowhere.print(Pdfs.page("Haicang"), soon()))
                    .isEqualTo(new PrintAnswer.Refused("client-error-not-found"));
            Await.until("absent", () -> nowhere.health() instanceof DeviceHealth.Absent);
        }
    }

    @Test
    void a_server_that_is_gone_is_told_at_once_and_found_when_it_comes_back() throws IOException {
        Await.until("ready", () -> printer.health() instanceof DeviceHealth.Ready);
        cups.kill();

        assertThat(printer.print(Pdfs.page("Haicang"), soon()))
                .isEqualTo(new PrintAnswer.NotSubmitted(ReasonCode.NOT_CONNECTED));
        assertThat(printer.job(new JobId(1), soon())).isEqualTo(new JobAnswer.PrinterLost(ReasonCode.NOT_CONNECTED));

        cups.restart();
        awaitState(accepted(Pdfs.page("Haicang")), JobState.COMPLETED);
    }
}

package cn.haicang.devices.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.runtime.HealthCell;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Print servers that are none, or that answer in ways that no protocol knows. */
class StrangeServerTest {
    private static final JobId JOB = new JobId(7);

    private final CountDownLatch end = new CountDownLatch(1);
    private ServerSocket server;
    private IppPrinter printer;
    private volatile int status = 200;
    private volatile byte[] answer = {};
    private volatile boolean mute;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
        var address = URI.create("ipp://127.0.0.1:" + server.getLocalPort() + "/printers/a4");
        printer = IppPrinter.start("strange", address, new HealthCell());
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException e) {
                return; // closed by the test
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            int length = bodyLength(caller.getInputStream());
            caller.getInputStream().readNBytes(length);
            if (mute) {
                end.await(20, TimeUnit.SECONDS);
            }
            var head = "HTTP/1.1 " + status + " said\r\nContent-Length: " + answer.length
                    + "\r\nConnection: close\r\n\r\n";
            caller.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().write(answer);
        } catch (IOException e) {
            // the client has hung up, as it should at its deadline
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int bodyLength(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the client has hung up");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @AfterEach
    void close() throws IOException {
        end.countDown();
        printer.close();
        server.close();
    }

    private static Deadline in(long millis) {
        return Deadline.in(Duration.ofMillis(millis));
    }

    @Test
    void a_server_that_never_answers_keeps_nobody_longer_than_the_deadline() {
        mute = true;
        long began = System.nanoTime();

        assertThat(printer.job(JOB, in(400))).isEqualTo(new JobAnswer.PrinterLost(ReasonCode.NO_ANSWER));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
        assertThat(printer.print(Pdfs.page("Haicang"), in(400)))
                .isEqualTo(new PrintAnswer.NotSubmitted(ReasonCode.NO_ANSWER));
    }

    @Test
    void a_server_that_wants_a_password_refuses() {
        status = 401;

        assertThat(printer.print(Pdfs.page("Haicang"), in(5000)))
                .isEqualTo(new PrintAnswer.Refused("client-error-not-authorized"));
        assertThat(printer.cancel(JOB, in(5000))).isEqualTo(new JobAnswer.Refused("client-error-not-authorized"));
    }

    @Test
    void a_web_page_is_no_answer() {
        status = 404;
        assertThat(printer.job(JOB, in(5000))).isEqualTo(new JobAnswer.PrinterLost(ReasonCode.PROTOCOL));

        status = 200;
        answer = "<html>router</html>".getBytes(StandardCharsets.US_ASCII);
        assertThat(printer.job(JOB, in(5000))).isInstanceOf(JobAnswer.PrinterLost.class);
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        answer = new byte[4 << 20];

        assertThat(printer.job(JOB, in(5000))).isInstanceOf(JobAnswer.PrinterLost.class);
    }

    @Test
    void collections_nested_without_end_break_nothing() {
        var nested = new ByteArrayOutputStream();
        nested.writeBytes(new byte[] {2, 0, 0, 0, 0, 0, 0, 1, 2, 0x34, 0, 1, 'x', 0, 0});
        while (nested.size() < 60_000) {
            nested.writeBytes(new byte[] {0x4A, 0, 0, 0, 1, 'y', 0x34, 0, 0, 0, 0});
        }
        answer = nested.toByteArray();

        assertThat(printer.job(JOB, in(5000))).isEqualTo(new JobAnswer.PrinterLost(ReasonCode.PROTOCOL));
    }

    @Test
    void any_bytes_at_all_give_a_named_outcome() {
        var random = new Random(20260911);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[8 + random.nextInt(200)];
            random.nextBytes(bytes);
            bytes[0] = 2;
            bytes[2] = random.nextBoolean() ? 0 : bytes[2];
            answer = bytes;
            assertThat(printer.job(JOB, in(5000)))
                    .isInstanceOfAny(JobAnswer.PrinterLost.class, JobAnswer.Refused.class, JobAnswer.NoSuchJob.class);
        }
    }

    @Test
    void what_is_cut_off_or_too_large_is_not_sent() {
        byte[] whole = Pdfs.page("Haicang");

        assertThat(printer.print(Arrays.copyOf(whole, whole.length - 40), in(5000)))
                .isEqualTo(new PrintAnswer.NotAPdf());
        assertThat(printer.print(new byte[] {}, in(5000))).isEqualTo(new PrintAnswer.NotAPdf());
        assertThat(printer.print(new byte[PdfBounds.MOST_BYTES + 1], in(5000)))
                .isEqualTo(new PrintAnswer.TooLarge(PdfBounds.MOST_BYTES));
    }

    @Test
    void an_address_that_is_no_printer_is_refused_at_once() {
        for (var wrong : new String[] {"http://127.0.0.1/printers/a4", "ipp:printers", "ipp://127.0.0.1/", "a4"}) {
            assertThatThrownBy(() -> IppPrinter.requirePrinter(URI.create(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}

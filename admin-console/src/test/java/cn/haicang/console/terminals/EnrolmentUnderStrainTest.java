package cn.haicang.console.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.testing.Refused;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.SettableClock;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.testing.UnfinishedCall;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Lost answers, tries at the same moment, guessing: over real HTTPS. */
class EnrolmentUnderStrainTest {
    private static final int AT_ONCE = 8;

    @TempDir
    static Path data;

    static SettableClock clock;
    static RunningCentre centre;

    @BeforeAll
    static void start() {
        clock = new SettableClock(Instant.now());
        centre = RunningCentre.on(data, clock);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void an_answer_that_is_lost_after_the_centre_has_committed_comes_again_byte_for_byte() {
        var id = centre.register();
        var code = centre.code(id).code();
        var terminal = TestTerminal.newAt(centre);
        try (var _ = UnfinishedCall.saying(terminal, wholeCall(request(terminal, code)))) {
            await(() -> sheet(code).state() == Sheet.State.USED);
        }
        var committed = sheet(code).answer().orElseThrow().json();

        var again = tryToEnrol(terminal, code);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(text(again)).isEqualTo(committed);
        assertThat(text(tryToEnrol(terminal, code))).isEqualTo(committed);
        assertThat(installations(id)).hasSize(1);
    }

    @Test
    void one_key_that_asks_many_times_at_once_gets_one_installation_and_one_answer() throws Exception {
        var id = centre.register();
        var code = centre.code(id).code();
        var terminal = TestTerminal.newAt(centre);

        var answers = atOnce(IntStream.range(0, AT_ONCE)
                .<Callable<HttpResponse<byte[]>>>mapToObj(_ -> () -> tryToEnrol(terminal, code)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat(answers.stream().map(EnrolmentUnderStrainTest::text).distinct())
                .hasSize(1);
        assertThat(installations(id)).hasSize(1);
    }

    @Test
    void of_many_keys_that_bring_one_code_at_once_exactly_one_comes_in() throws Exception {
        var id = centre.register();
        var code = centre.code(id).code();
        var terminals = IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> TestTerminal.newAt(centre))
                .toList();

        var answers = atOnce(
                terminals.stream().<Callable<HttpResponse<byte[]>>>map(terminal -> () -> tryToEnrol(terminal, code)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(answer -> Refused.with(ProblemCode.ENROLMENT_REFUSED, answer));
        assertThat(installations(id)).hasSize(1);
    }

    @Test
    void wrong_secrets_that_come_at_once_are_each_counted_and_the_tenth_ends_the_sheet() throws Exception {
        var issued = centre.code(centre.register()).code();
        var wrong = new EnrolmentCode(issued.sheet(), "000000000000", issued.pin());
        var guesser = TestTerminal.newAt(centre);

        var first = atOnce(
                IntStream.range(0, 9).<Callable<HttpResponse<byte[]>>>mapToObj(_ -> () -> tryToEnrol(guesser, wrong)));
        assertThat(sheet(issued).wrong()).isEqualTo(9);
        assertThat(sheet(issued).state()).isEqualTo(Sheet.State.OPEN);
        var more = atOnce(
                IntStream.range(0, 9).<Callable<HttpResponse<byte[]>>>mapToObj(_ -> () -> tryToEnrol(guesser, wrong)));

        assertThat(Stream.concat(first.stream(), more.stream()))
                .allSatisfy(answer -> Refused.with(ProblemCode.ENROLMENT_REFUSED, answer));
        assertThat(sheet(issued).wrong()).isEqualTo(Sheet.MAX_WRONG);
        assertThat(sheet(issued).state()).isEqualTo(Sheet.State.ENDED);
        Refused.with(ProblemCode.ENROLMENT_REFUSED, tryToEnrol(TestTerminal.newAt(centre), issued));
    }

    @Test
    void all_who_guess_share_one_budget_and_time_gives_some_of_it_back() {
        clock.tick(Duration.ofHours(1));
        var known = centre.code(centre.register()).code();
        var number = known.sheet().equals("0000") ? "1111" : "0000";
        var unknown = new EnrolmentCode(number, "000000000000", known.pin());
        for (int i = 0; i < 60; i++) {
            Refused.with(ProblemCode.ENROLMENT_REFUSED, tryToEnrol(TestTerminal.newAt(centre), unknown));
        }
        var one = TestTerminal.newAt(centre);
        var another = TestTerminal.newAt(centre);
        Refused.with(ProblemCode.TOO_MANY, tryToEnrol(one, unknown));

        clock.tick(Duration.ofMinutes(1));
        Refused.with(ProblemCode.ENROLMENT_REFUSED, tryToEnrol(another, unknown));
        Refused.with(ProblemCode.TOO_MANY, tryToEnrol(one, unknown));
    }

    private static String wholeCall(EnrolmentRequest request) {
        var body = WireJson.write(request);
        return "POST /api/terminal/v1/enrolments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n" + new String(body, StandardCharsets.US_ASCII);
    }

    private static EnrolmentRequest request(TestTerminal terminal, EnrolmentCode code) {
        return new EnrolmentRequest(code.sent(), terminal.certificateRequest());
    }

    private static HttpResponse<byte[]> tryToEnrol(TestTerminal terminal, EnrolmentCode code) {
        return terminal.post("/enrolments", request(terminal, code));
    }

    private static <T> List<T> atOnce(Stream<Callable<T>> calls) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = calls.map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var one : begun) {
                results.add(one.get());
            }
            return results;
        }
    }

    private static Sheet sheet(EnrolmentCode code) {
        return centre.bean(TransactionTemplate.class)
                .execute(_ ->
                        centre.bean(SheetRepository.class).lock(code.sheet()).orElseThrow());
    }

    private static List<InstallationRow> installations(TerminalId id) {
        return centre.bean(EnrolmentRecords.class).installations(id);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int tries = 0; tries < 1500; tries++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("it never came about");
    }
}

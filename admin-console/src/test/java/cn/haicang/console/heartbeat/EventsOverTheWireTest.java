package cn.haicang.console.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.rollout.AssignmentMade;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.Submissions;
import cn.haicang.console.testing.TestTerminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.ScheduledTask;

class EventsOverTheWireTest {
    @TempDir
    static Path data;

    private static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = RunningCentre.on(data, "--console.events.comment=200ms");
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void a_new_assignment_is_hinted_at_to_the_terminal_that_it_is_for_and_silence_never_lasts() {
        var terminal = centre.enrolled();
        var listening = new Listening(terminal);
        var other = new Listening(centre.enrolled());
        await(() -> listening.heard.size() > 2 && other.heard.size() > 2);

        centre.bean(EventStreams.class).on(new AssignmentMade(terminal.id()));

        await(() -> listening.heard.contains("event: assignment"));
        int heardSoFar = other.heard.size();
        await(() -> other.heard.size() > heardSoFar);
        assertThat(other.heard).doesNotContain("event: assignment");
    }

    @Test
    void a_fork_is_hinted_at_once_to_the_installation_that_gave_a_number_twice() {
        var terminal = centre.enrolled();
        var listening = new Listening(terminal);
        var other = new Listening(centre.enrolled());
        await(() -> !listening.heard.isEmpty() && !other.heard.isEmpty());
        var submissions = new Submissions(
                terminal, centre.bean(Catalogues.class).current().hash());
        var first = submissions.next(Submissions.LIN);
        terminal.submit(first.envelope());
        terminal.submit(submissions
                .at(first.head().sequence(), submissions.newId(), Submissions.CHEN, Submissions.form())
                .envelope());

        await(() -> listening.heard.contains("event: trust"));
        int heardSoFar = other.heard.size();
        await(() -> other.heard.size() > heardSoFar);
        assertThat(other.heard).doesNotContain("event: trust");
    }

    @Test
    void a_new_stream_ends_the_old_one() {
        var terminal = centre.enrolled();
        var first = new Listening(terminal);
        await(() -> !first.heard.isEmpty());
        var second = new Listening(terminal);
        await(first.over::get);
        int before = second.heard.size();
        await(() -> second.heard.size() > before);
    }

    @Test
    void a_revoked_terminal_hears_no_more() {
        var terminal = centre.enrolled();
        var listening = new Listening(terminal);
        await(() -> !listening.heard.isEmpty());
        centre.bean(Terminals.class).revoke(RunningCentre.ADMIN, terminal.id());
        await(listening.over::get);
    }

    @Test
    void revoking_and_retiring_end_a_stream_in_the_act_and_not_at_the_next_look(@TempDir Path folder) {
        try (var other = RunningCentre.on(folder, "--console.events.comment=200ms")) {
            var looks = other.bean(ScheduledAnnotationBeanPostProcessor.class);
            List.copyOf(looks.getScheduledTasks()).forEach(ScheduledTask::cancel);
            var revoked = other.enrolled();
            var retired = other.enrolled();
            var first = new Listening(revoked);
            var second = new Listening(retired);
            await(() -> !first.heard.isEmpty() && !second.heard.isEmpty());

            other.bean(Terminals.class).revoke(RunningCentre.ADMIN, revoked.id());
            await(first.over::get);
            int before = second.heard.size();
            await(() -> second.heard.size() > before);
            other.bean(Terminals.class).retire(RunningCentre.ADMIN, retired.id(), "scrapped");
            await(second.over::get);
        }
    }

    @Test
    void many_streams_hold_no_thread_each() {
        var terminals = IntStream.range(0, 20).mapToObj(_ -> centre.enrolled()).toList();
        long before = serverThreads();
        var streams = new ArrayList<Stream<String>>();
        terminals.forEach(terminal -> streams.add(terminal.lines("/events")));
        await(() -> centre.bean(EventStreams.class).count() >= terminals.size());
        assertThat(terminals.getFirst().get("/assignment").statusCode()).isEqualTo(200);
        assertThat(serverThreads() - before).isLessThan(terminals.size() / 2);
        streams.forEach(Stream::close);
        await(() -> centre.bean(EventStreams.class).count() < terminals.size());
    }

    private static long serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("-exec-"))
                .count();
    }

    /** A thread of this test that hears one stream to its end. */
    private static final class Listening {
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean over = new AtomicBoolean();

        Listening(TestTerminal terminal) {
            Thread.ofVirtual().start(() -> {
                try (var lines = terminal.lines("/events")) {
                    lines.forEach(heard::add);
                } finally {
                    over.set(true);
                }
            });
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int tries = 0; tries < 1500; tries++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("it never came about");
    }
}

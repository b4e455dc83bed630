package cn.haicang.console.heartbeat;

import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.health.Hint;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One terminal's open answer (HTML Living Standard, 9.2, Server-sent events), written by one virtual thread. */
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Optional<Hint> END = Optional.empty();

    private final Caller caller;
    private final AsyncContext answer;
    private final BlockingQueue<Optional<Hint>> waiting = new LinkedBlockingQueue<>();
    private final Turn turn = new Turn();

    EventStream(Caller caller, AsyncContext answer) {
        this.caller = caller;
        this.answer = answer;
        answer.addListener(turn);
    }

    /**
     * Once the server has ended this answer it uses the same object for another call, and whatever were written then would stand
     * in that one's answer. So it waits here for a write that is under way, and no other begins.
     */
    private static final class Turn implements AsyncListener {
        private boolean over;

        synchronized void use(Use use) throws IOException {
            if (over) {
                throw new IOException("the server has ended it");
            }
            use.run();
        }

        @Override
        public synchronized void onComplete(AsyncEvent event) {
            over = true;
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }

    /** Something done to the answer. */
    private interface Use {
        void run() throws IOException;
    }

    Caller caller() {
        return caller;
    }

    /** The same twice says no more than once. */
    synchronized void hint(Hint hint) {
        if (!waiting.contains(Optional.of(hint))) {
            waiting.add(Optional.of(hint));
        }
    }

    void end() {
        waiting.add(END);
    }

    /** Writes until its life is over, somebody ends it, or the terminal is gone. */
    void run(Duration comment, Duration life) {
        long end = System.nanoTime() + life.toNanos();
        try {
            write(": \n\n");
            while (System.nanoTime() < end) {
                var next = Optional.ofNullable(waiting.poll(comment.toMillis(), TimeUnit.MILLISECONDS));
                if (next.equals(Optional.of(END))) {
                    break;
                }
                write(next.flatMap(hint -> hint).map(EventStream::event).orElse(": \n\n"));
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("{} listens no longer", caller.terminal(), gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            complete();
        }
    }

    private void complete() {
        try {
            turn.use(answer::complete);
        } catch (IOException | IllegalStateException over) {
            LOG.debug("the server has ended the stream of {} already", caller.terminal(), over);
        }
    }

    private static String event(Hint hint) {
        return "event: " + hint.word() + "\ndata: {}\n\n";
    }

    private void write(String text) throws IOException {
        turn.use(() -> {
            answer.getResponse().getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            answer.getResponse().flushBuffer();
        });
    }
}

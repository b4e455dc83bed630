package cn.haicang.console.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final Caller CALLER = new Caller(new TerminalId("HC-0001"), new InstallationId(1));

    private final List<AsyncListener> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore writes = new Semaphore(0);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void once_the_server_has_ended_an_answer_nothing_is_written_into_it_any_more() throws Exception {
        var answer = proxy(AsyncContext.class);
        var stream = new EventStream(CALLER, answer);
        var writer = Thread.ofVirtual().start(() -> stream.run(Duration.ofMillis(5), Duration.ofMinutes(1)));
        writes.acquire(3);

        for (var listener : listeners) {
            listener.onComplete(new AsyncEvent(answer));
        }
        done.add("ended by the server");
        writer.join();

        assertThat(done).endsWith("ended by the server").doesNotContain("completed");
    }

    /** An answer of the server, of which only what a stream uses is there. */
    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    switch (method.getName()) {
                        case "addListener" -> listeners.add((AsyncListener) arguments[0]);
                        case "getResponse" -> {
                            return proxy(ServletResponse.class);
                        }
                        case "getOutputStream" -> {
                            return new Written();
                        }
                        case "flushBuffer" -> writes.release();
                        case "complete" -> done.add("completed");
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                }));
    }

    private final class Written extends ServletOutputStream {
        @Override
        public void write(byte[] bytes) {
            done.add("written");
        }

        @Override
        public void write(int one) throws IOException {
            throw new IOException("nobody writes byte by byte");
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}

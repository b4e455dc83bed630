package cn.haicang.kiosk.centre;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one at a time: the next is asked for when the last was read. */
final class StreamLines implements Flow.Subscriber<String> {
    /** One line that was asked for, and the end. */
    private final BlockingQueue<Optional<String>> here = new ArrayBlockingQueue<>(2);

    private volatile Flow.@Nullable Subscription subscription;

    /** @return empty when it has ended, or nothing came for so long */
    Optional<String> next(Duration silence) throws InterruptedException {
        var line = here.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        var lines = subscription;
        if (line == null || lines == null) {
            return Optional.empty();
        }
        lines.request(1);
        return line;
    }

    void end() {
        here.offer(Optional.empty());
    }

    @Override
    public void onSubscribe(Flow.Subscription lines) {
        subscription = lines;
        lines.request(1);
    }

    @Override
    public void onNext(String line) {
        here.offer(Optional.of(line));
    }

    @Override
    public void onError(Throwable broken) {
        end();
    }

    @Override
    public void onComplete() {
        end();
    }
}

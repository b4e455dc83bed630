package cn.haicang.proving.demo;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.process.Launch;
import cn.haicang.proving.process.Launches;
import cn.haicang.proving.process.StartCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the start caches of both applications after the first start, so that the second one is quick. */
final class Training implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Training.class);

    private final HousePlan plan;
    private final StartCache cache;
    private final Thread thread;
    private boolean closed;

    Training(HousePlan plan, StartCache cache) {
        this.plan = plan;
        this.cache = cache;
        thread = Thread.ofPlatform().daemon().name("training").unstarted(this::trainBoth);
    }

    /** Begins in the background, unless it was closed before. */
    synchronized void begin() {
        if (!closed) {
            thread.start();
        }
    }

    private void trainBoth() {
        train(folder -> Launches.emptyTerminal(plan, folder));
        train(folder -> Launches.emptyCentre(plan, folder));
    }

    private void train(Function<Path, Launch> application) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("haicang-training");
            try {
                Launch launch = application.apply(folder);
                if (cache.isMissing(launch)) {
                    cache.train(launch);
                }
            } finally {
                DemoFolder.forget(folder);
            }
        } catch (IOException | UncheckedIOException noRoom) {
            if (!Thread.currentThread().isInterrupted()) {
                log.warn("The next start will not be quicker", noRoom);
            }
        }
    }

    /** Returns once no process of it is left. Idempotent. */
    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}

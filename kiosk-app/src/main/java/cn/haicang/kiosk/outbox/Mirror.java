package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.EnvelopeId;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps what the centre does not have on a second medium as well, before a number is shown. A medium that is missing or slow
 * stops nobody: it is told, and caught up with when it is back.
 */
@Component
public class Mirror implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Mirror.class);

    /** How long a resident waits for the second medium. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OutboxRepository repository;
    private final OutboxSettings settings;
    private final Optional<MirrorFolder> folder;
    private volatile MirrorState state;
    private Optional<ScheduledExecutorService> thread = Optional.empty();

    Mirror(OutboxRepository repository, OutboxSettings settings) {
        this.repository = repository;
        this.settings = settings;
        this.folder = settings.mirrorFolder().map(MirrorFolder::new);
        this.state = folder.isPresent() ? MirrorState.MISSING : MirrorState.NOT_WANTED;
    }

    public MirrorState state() {
        return state;
    }

    /** Called before the append returns, and so before the number is shown. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(SubmissionQueued queued) {
        if (folder.isEmpty() || thread.isEmpty()) {
            return;
        }
        try {
            var kept = thread.get().submit(() -> keep(queued.submission().envelopeId()));
            kept.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException | ExecutionException e) {
            lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(EnvelopeId id) {
        try {
            keepWhole(id);
        } catch (IOException | DataAccessException e) {
            lost(e);
        }
    }

    private void keepWhole(EnvelopeId id) throws IOException {
        var entry = repository.unsettled(id);
        if (entry.isEmpty()) {
            return;
        }
        for (var hash : entry.get().attachments()) {
            var attachment = repository.attachment(id, hash);
            if (attachment.isPresent()) {
                folder.orElseThrow().keep(entry.get(), attachment.get());
            }
        }
        folder.orElseThrow().keep(entry.get());
    }

    /** What is missing there is written; what the centre has is taken away. What the database does not know is left alone. */
    void compare() {
        try {
            var kept = folder.orElseThrow().kept();
            for (var id : repository.unsettled()) {
                if (!Optional.ofNullable(kept.remove(id))
                        .map(MirrorFolder.Kept::whole)
                        .orElse(false)) {
                    keepWhole(id);
                }
            }
            for (var other : kept.entrySet()) {
                if (repository.settled(other.getKey())) {
                    for (var file : other.getValue().files()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
            if (state != MirrorState.KEEPS) {
                log.info("MIRROR_KEEPS");
            }
            state = MirrorState.KEEPS;
        } catch (IOException | RuntimeException e) {
            lost(e);
        }
    }

    private void lost(Exception why) {
        if (state != MirrorState.MISSING) {
            log.error("MIRROR_MISSING", why);
        }
        state = MirrorState.MISSING;
    }

    @Override
    public void start() {
        if (folder.isPresent()) {
            var started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("mirror").daemon().factory());
            var _ = started.scheduleWithFixedDelay(
                    this::compare, 0, settings.mirrorLook().toMillis(), TimeUnit.MILLISECONDS);
            thread = Optional.of(started);
        }
    }

    @Override
    public void stop() {
        thread.ifPresent(ScheduledExecutorService::shutdownNow);
        thread = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return thread.isPresent();
    }
}

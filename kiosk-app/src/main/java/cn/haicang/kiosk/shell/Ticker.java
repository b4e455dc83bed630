package cn.haicang.kiosk.shell;

import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the screens once a second; what follows from that, their own clock decides. */
@Component
class Ticker {
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("screen-ticker").daemon().factory());

    Ticker() {
        var _ = thread.scheduleWithFixedDelay(() -> listeners.forEach(Runnable::run), 1, 1, TimeUnit.SECONDS);
    }

    /** @param listener returns at once and never throws */
    Registration everySecond(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}

package cn.haicang.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps open pages up to date. Whoever changes something names the topic; once a second each attached page that watches a
 * changed topic is refreshed, however often it changed. Every tenth second all are, because ages grow by themselves.
 */
@org.springframework.stereotype.Component
public class Live {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final int AGES_EVERY = 10;

    private final Map<Component, Watch> watches = new ConcurrentHashMap<>();
    private final Set<Class<?>> changed = ConcurrentHashMap.newKeySet();
    private final AtomicLong ticks = new AtomicLong();

    private record Watch(UI ui, Set<Class<?>> topics, Runnable refresh) {}

    /** Runs {@code refresh} with the page locked, for as long as the component is attached. */
    public void watch(Component page, Set<Class<?>> topics, Runnable refresh) {
        page.addAttachListener(attached -> watches.put(page, new Watch(attached.getUI(), topics, refresh)));
        page.addDetachListener(_ -> watches.remove(page));
    }

    /** Returns at once. */
    public void changed(Class<?> topic) {
        changed.add(topic);
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        var now = Set.copyOf(changed);
        changed.removeAll(now);
        boolean ages = ticks.incrementAndGet() % AGES_EVERY == 0;
        watches.forEach((page, watch) -> {
            if (ages || watch.topics().stream().anyMatch(now::contains)) {
                refresh(page, watch);
            }
        });
    }

    private void refresh(Component page, Watch watch) {
        try {
            // By the time it gets its turn, the viewer may have gone elsewhere.
            var _ = watch.ui().access(() -> {
                if (page.isAttached()) {
                    watch.refresh().run();
                }
            });
        } catch (UIDetachedException closedMeanwhile) {
            LOG.debug("A page went away while it was to be refreshed", closedMeanwhile);
            watches.remove(page);
        }
    }
}

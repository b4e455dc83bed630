package cn.haicang.kiosk.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Says what has happened, after it has happened. A listener that fails is logged and changes nothing: what was committed
 * stays committed, and whoever committed it hears so.
 */
@Component
public class Announcer {
    private static final Logger log = LoggerFactory.getLogger(Announcer.class);

    private final ApplicationEventPublisher publisher;

    public Announcer(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    public void announce(Object event) {
        try {
            publisher.publishEvent(event);
        } catch (RuntimeException e) {
            log.error("LISTENER_FAILED {}", event.getClass().getSimpleName(), e);
        }
    }
}

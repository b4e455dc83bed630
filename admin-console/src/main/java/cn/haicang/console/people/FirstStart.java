package cn.haicang.console.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints the set-up link, the one secret that ever goes into the log: it is how the owner of the machine, and nobody else,
 * gets in. Accounts that a provisioning program makes must be there before the application is ready.
 */
@Component
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final SetUp setUp;
    private final PeoplePort port;

    FirstStart(SetUp setUp, PeoplePort port) {
        this.setUp = setUp;
        this.port = port;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        setUp.newToken()
                .ifPresent(token -> LOG.info(
                        "Nobody has an account yet. Make the first one within 24 hours: {}setup/{}",
                        port.address(),
                        token));
    }
}

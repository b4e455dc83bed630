package cn.haicang.console.commands;

import cn.haicang.protocol.TerminalId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When something happens to a command, and who hears of it. */
@Component
class CommandNews {
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommandNews(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void issued(TerminalId terminal) {
        events.publishEvent(new CommandIssued(terminal));
        changed(terminal);
    }

    void changed(TerminalId terminal) {
        events.publishEvent(new CommandChanged(terminal));
    }
}

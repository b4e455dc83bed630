package cn.haicang.kiosk.command;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The last lines of this life's log, so many characters of them, in memory. */
@Component
class RecentLog extends AppenderBase<ILoggingEvent> {
    static final int MOST = 800_000;
    private static final int LINE = 20_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private int characters;

    @PostConstruct
    void attach() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            setContext(logback);
            start();
            logback.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(this);
        }
    }

    @PreDestroy
    void detach() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        }
        stop();
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = Optional.ofNullable(event.getThrowableProxy())
                .map(proxy -> "\n" + ThrowableProxyUtil.asString(proxy))
                .orElse("");
        add(event.getInstant() + " " + event.getLevel() + " [" + event.getThreadName() + "] " + event.getLoggerName()
                + ": " + event.getFormattedMessage() + thrown);
    }

    synchronized void add(String said) {
        var line = said.length() > LINE ? said.substring(0, LINE) : said;
        lines.addLast(line);
        characters += line.length() + 1;
        while (characters > MOST) {
            characters -= lines.removeFirst().length() + 1;
        }
    }

    synchronized String text() {
        return String.join("\n", lines) + "\n";
    }
}

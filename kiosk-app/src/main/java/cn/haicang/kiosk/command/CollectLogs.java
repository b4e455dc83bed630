package cn.haicang.kiosk.command;

import cn.haicang.protocol.command.CommandAction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** The recent log, compressed. It holds codes and nothing about people. */
@Component
class CollectLogs implements Errand {
    private final RecentLog log;

    CollectLogs(RecentLog log) {
        this.log = log;
    }

    @Override
    public CommandAction action() {
        return CommandAction.COLLECT_LOGS;
    }

    @Override
    public Outcome run() {
        var compressed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(compressed)) {
            zip.write(log.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Outcome.Done(new Outcome.Content(compressed.toByteArray()));
    }
}

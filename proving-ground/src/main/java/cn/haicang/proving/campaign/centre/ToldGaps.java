package cn.haicang.proving.campaign.centre;

import cn.haicang.console.intake.Intake;
import cn.haicang.protocol.InstallationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what the centre itself says that it misses, when it is asked to go. */
record ToldGaps(Path file, Intake intake, JdbcClient jdbc) {
    @EventListener(ContextClosedEvent.class)
    void write() {
        List<String> lines =
                jdbc
                        .sql("select id from installation")
                        .query((row, _) -> new InstallationId(row.getInt(1)))
                        .list()
                        .stream()
                        .flatMap(installation -> intake.missing(installation).stream())
                        .flatMap(gap -> LongStream.rangeClosed(
                                        gap.from().value(), gap.to().value())
                                .mapToObj(sequence -> gap.installation().value() + "/" + sequence))
                        .toList();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

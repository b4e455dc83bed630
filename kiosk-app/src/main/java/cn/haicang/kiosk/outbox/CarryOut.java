package cn.haicang.kiosk.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Copies what the centre does not have to a technician's stick, sealed and signed as it is; docs/protocol/mirror.md tells the
 * form. It only reads, so a full disk or one that cannot be written does no harm, and nothing leaves the queue: the centre's
 * own word does that, once it has it.
 */
@Component
public class CarryOut {
    private static final Logger log = LoggerFactory.getLogger(CarryOut.class);

    private final OutboxRepository repository;
    private final OutboxSettings settings;

    CarryOut(OutboxRepository repository, OutboxSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /** What came of a copy. */
    public sealed interface Result {
        /** All of it is on the stick, and durable. */
        record Copied(int envelopes) implements Result {}

        /** No stick is where one should be. */
        record NoMedium() implements Result {}

        /** It was taken out, or is full; what is whole on it is good. */
        record BrokenOff() implements Result {}
    }

    /** How many envelopes the centre does not have, or not for good. */
    public int count() {
        return repository.unsettled().size();
    }

    /** The oldest of them, oldest first. */
    public List<QueueLine> queue(int most) {
        return repository.lines(most);
    }

    /** May take as long as the stick does; never on a screen's own thread. */
    public Result copy() {
        var medium = settings.carryOutFolder().filter(Files::isDirectory);
        return medium.<Result>map(this::copy).orElseGet(Result.NoMedium::new);
    }

    private Result copy(Path medium) {
        try {
            var folder = new MirrorFolder(medium);
            var lines = new ArrayList<String>();
            int envelopes = 0;
            for (var id : repository.unsettled()) {
                var entry = repository.unsettled(id);
                if (entry.isPresent()) {
                    copy(entry.get(), folder, lines);
                    envelopes++;
                }
            }
            folder.manifest(lines);
            log.info("CARRIED_OUT {}", envelopes);
            return new Result.Copied(envelopes);
        } catch (IOException | DataAccessException e) {
            log.error("CARRY_OUT_BROKEN_OFF", e);
            return new Result.BrokenOff();
        }
    }

    private void copy(OutboxEntry entry, MirrorFolder folder, List<String> lines) throws IOException {
        for (var hash : entry.attachments()) {
            var attachment = repository.attachment(entry.id(), hash);
            if (attachment.isPresent()) {
                lines.add(folder.keep(entry, attachment.get()));
            }
        }
        lines.add(folder.keep(entry));
    }
}

package cn.haicang.kiosk.outbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A folder with one file for each envelope; docs/protocol/mirror.md tells its form. */
final class MirrorFolder {
    private static final Pattern NAME = Pattern.compile("\\d{5}-\\d{7}-([0-9a-f-]{36})\\.envelope");

    private final Path folder;

    MirrorFolder(Path folder) {
        this.folder = folder;
    }

    /** Whole or not at all, and durable when it returns. */
    void keep(OutboxEntry entry) throws IOException {
        var file = folder.resolve(name(entry.number(), entry.id()));
        var whole = folder.resolve(file.getFileName() + ".part");
        var envelope = entry.envelope();
        var text = envelope.head() + "\n" + envelope.sealed() + "\n";
        try (var channel = FileChannel.open(whole, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var directory = FileChannel.open(folder, READ)) {
            directory.force(true);
        }
    }

    /** What is kept, by the id that stands in the name. */
    Map<EnvelopeId, Path> kept() throws IOException {
        var kept = new HashMap<EnvelopeId, Path>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    kept.put(new EnvelopeId(UUID.fromString(name.group(1))), file);
                }
            }
        }
        return kept;
    }

    private static String name(ReceiptNumber number, EnvelopeId id) {
        return String.format(
                Locale.ROOT,
                "%05d-%07d-%s.envelope",
                number.installation().value(),
                number.sequence().value(),
                id);
    }
}

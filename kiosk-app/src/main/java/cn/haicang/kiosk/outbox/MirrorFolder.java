package cn.haicang.kiosk.outbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.submission.SealedAttachment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with one file for each envelope and one for each attachment; docs/protocol/mirror.md tells its form. */
final class MirrorFolder {
    private static final String ENVELOPE = ".envelope";
    private static final Pattern NAME =
            Pattern.compile("\\d{5}-\\d{7}-([0-9a-f-]{36})(?:\\.envelope|-[0-9a-f]{64}\\.attachment)");

    private final Path folder;

    MirrorFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The files of one envelope.
     *
     * @param whole whether its own is among them: it is written last
     */
    record Kept(boolean whole, List<Path> files) {
        private static Kept of(Path file) {
            return new Kept(file.toString().endsWith(ENVELOPE), List.of(file));
        }

        private Kept and(Kept other) {
            return new Kept(
                    whole || other.whole,
                    Stream.concat(files.stream(), other.files.stream()).toList());
        }
    }

    /** After its attachments: an envelope that is here has them here. */
    void keep(OutboxEntry entry) throws IOException {
        var envelope = entry.envelope();
        write(name(entry) + ENVELOPE, envelope.head() + "\n" + envelope.sealed() + "\n");
    }

    void keep(OutboxEntry entry, SealedAttachment attachment) throws IOException {
        write(name(entry) + "-" + attachment.hash() + ".attachment", attachment.jwe());
    }

    /** Whole or not at all, and durable when it returns. */
    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        var whole = folder.resolve(name + ".part");
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
    Map<EnvelopeId, Kept> kept() throws IOException {
        var kept = new HashMap<EnvelopeId, Kept>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    kept.merge(new EnvelopeId(UUID.fromString(name.group(1))), Kept.of(file), Kept::and);
                }
            }
        }
        return kept;
    }

    private static String name(OutboxEntry entry) {
        return String.format(
                Locale.ROOT,
                "%05d-%07d-%s",
                entry.number().installation().value(),
                entry.number().sequence().value(),
                entry.id());
    }
}

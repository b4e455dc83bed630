package cn.haicang.proving.campaign.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What residents asked for and what they were given, as they would tell it: one line for each, on the disk before it counts.
 * It lies apart from the terminal's own data. docs/campaign tells the form of its lines.
 */
final class Book implements AutoCloseable {
    private final FileChannel channel;
    private final String life;

    private Book(FileChannel channel, String life) {
        this.channel = channel;
        this.life = life;
    }

    static Book open(Path file, String life) {
        try {
            Files.createDirectories(file.getParent());
            return new Book(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), life);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Somebody hands this in; there is no answer yet. */
    void asked(String contentHash, String service) {
        write("ASKED", contentHash, service);
    }

    /** The number is shown to whoever handed this in. */
    void given(String number, String contentHash, String service, int installation) {
        write("GIVEN", contentHash, service, number, Integer.toString(installation));
    }

    /** Whoever handed this in was told that it was not taken. */
    void denied(String contentHash, String service, String why) {
        write("DENIED", contentHash, service, why);
    }

    private synchronized void write(String what, String... rest) {
        String line = what + "\t" + life + "\t" + String.join("\t", rest) + "\n";
        try {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package cn.haicang.proving.campaign;

import cn.haicang.proving.campaign.LifePlan.Shortage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps what was written when a process ends. A small file system of its own where mounting is allowed, so that it can be full;
 * the limit on the size of files stands in for a full disk everywhere else.
 */
final class PlainDisk implements Disk {
    private static final long MEBIBYTES = 40;

    private final Path folder;
    private final boolean mounted;

    private PlainDisk(Path folder, boolean mounted) {
        this.folder = folder;
        this.mounted = mounted;
    }

    /** No file system of its own. */
    static PlainDisk shared(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new PlainDisk(folder, false);
    }

    /** Says what the system answers where it may not be mounted, and goes on with the limit alone. */
    static PlainDisk small(Path folder, Tally tally) throws IOException {
        Files.createDirectories(folder);
        String answer = SystemCommand.run(
                "mount", "-t", "tmpfs", "-o", "mode=700,size=" + MEBIBYTES + "m", "tmpfs", folder.toString());
        if (!answer.isEmpty()) {
            System.err.println(
                    "No small disk here, full disks are played by a limit on files only. mount says: " + answer);
            tally.add("disk not mounted");
        }
        return new PlainDisk(folder, answer.isEmpty());
    }

    @Override
    public void fill(long pid, Shortage shortage) {
        if (mounted && !shortage.byLimit()) {
            pour(shortage.spare());
        } else {
            FileLimit.set(pid, folder, shortage.spare());
        }
    }

    @Override
    public void empty(long pid) {
        try {
            Files.deleteIfExists(filler());
            FileLimit.lift(pid);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    @Override
    public int restore() {
        return 0;
    }

    @Override
    public String end() {
        return "kill";
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private void pour(long spare) {
        long size = Math.max(0, folder.toFile().getUsableSpace() - spare);
        byte[] zeros = new byte[64 * 1024];
        try (FileChannel channel = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (long left = size; left > 0; left -= zeros.length) {
                channel.write(ByteBuffer.wrap(zeros, 0, (int) Math.min(left, zeros.length)));
            }
        } catch (IOException full) {
            // The process was quicker: fuller than wanted is full as well.
        }
    }

    @Override
    public void close() {
        if (mounted) {
            SystemCommand.run("umount", folder.toString());
        }
    }
}

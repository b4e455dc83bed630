package cn.haicang.kiosk.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** What disks do to files. Each is the same at every run. */
public enum Damage {
    EVERY_TENTH_PAGE,
    END_MISSING,
    HEADER_ZEROED,
    FIRST_PAGE_ZEROED,
    ONE_PAGE_IN_THE_MIDDLE;

    private static final int PAGE = 4096;

    /** @return the file as it is now */
    public byte[] of(Path database) throws IOException {
        var bytes = Files.readAllBytes(database);
        var random = new Random(7);
        int pages = bytes.length / PAGE;
        switch (this) {
            case EVERY_TENTH_PAGE -> {
                for (int page = 20; page < pages; page += 10) {
                    scribble(bytes, page, random);
                }
            }
            case END_MISSING -> bytes = Arrays.copyOf(bytes, bytes.length * 2 / 3 + 1000);
            case HEADER_ZEROED -> Arrays.fill(bytes, 0, 100, (byte) 0);
            case FIRST_PAGE_ZEROED -> Arrays.fill(bytes, 0, PAGE, (byte) 0);
            case ONE_PAGE_IN_THE_MIDDLE -> scribble(bytes, pages / 2, random);
        }
        // In place: a running terminal has the file open.
        try (var file = new RandomAccessFile(database.toFile(), "rw")) {
            file.write(bytes);
            file.setLength(bytes.length);
        }
        return bytes;
    }

    private static void scribble(byte[] bytes, int page, Random random) {
        var noise = new byte[PAGE - 8];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, page * PAGE, noise.length);
    }
}

package cn.haicang.proving.forgetful;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The bytes of one file: as its users see them, and as they would be found after a power cut. */
final class Content {
    /** What a disk writes as a whole or not at all. */
    private static final int SECTOR = 512;

    private Bytes seen = new Bytes(new byte[0]);
    private final Bytes durable = new Bytes(new byte[0]);
    private final List<Change> unsynced = new ArrayList<>();

    /** Written, or cut to a length, and not yet synced. */
    private sealed interface Change {
        record Written(long at, Bytes bytes) implements Change {}

        record Cut(long length) implements Change {}
    }

    long length() {
        return seen.length;
    }

    int read(ByteBuffer into, long at, long count) {
        int length = (int) Math.max(0, Math.min(count, seen.length - at));
        into.put(0, seen.array, (int) at, length);
        return length;
    }

    void write(byte[] bytes, long at) {
        Bytes written = new Bytes(bytes);
        seen.put(at, written, 0, written.length);
        unsynced.add(new Change.Written(at, written));
    }

    void cut(long length) {
        seen.cut(length);
        unsynced.add(new Change.Cut(length));
    }

    /** fsync(2): all of it is on the disk. */
    void sync() {
        unsynced.forEach(change -> {
            switch (change) {
                case Change.Written(long at, Bytes bytes) -> durable.put(at, bytes, 0, bytes.length);
                case Change.Cut(long length) -> durable.cut(length);
            }
        });
        unsynced.clear();
    }

    /**
     * The power is cut. Of what was not synced any sector may have arrived and any other not, in whatever order they were
     * written.
     *
     * @param kept of a hundred sectors
     * @return how many sectors were lost
     */
    int lose(Random random, int kept) {
        int lost = 0;
        for (Change change : unsynced) {
            switch (change) {
                case Change.Written(long at, Bytes bytes) -> lost += tear(at, bytes, random, kept);
                case Change.Cut(long length) -> {
                    if (random.nextInt(100) < kept) {
                        durable.cut(length);
                    }
                }
            }
        }
        unsynced.clear();
        seen = durable.copy();
        return lost;
    }

    private int tear(long at, Bytes bytes, Random random, int kept) {
        int lost = 0;
        int from = 0;
        while (from < bytes.length) {
            int rest = (int) (SECTOR - (at + from) % SECTOR);
            int length = Math.min(rest, bytes.length - from);
            if (random.nextInt(100) < kept) {
                durable.put(at + from, bytes, from, length);
            } else {
                lost++;
            }
            from += length;
        }
        return lost;
    }

    /** An array that grows. */
    private static final class Bytes {
        private byte[] array;
        private int length;

        Bytes(byte[] array) {
            this.array = array;
            this.length = array.length;
        }

        void put(long at, Bytes bytes, int from, int count) {
            int end = Math.toIntExact(at + count);
            if (end > array.length) {
                array = Arrays.copyOf(array, Math.max(end, array.length * 2));
            }
            System.arraycopy(bytes.array, from, array, (int) at, count);
            length = Math.max(length, end);
        }

        void cut(long to) {
            int end = Math.toIntExact(to);
            if (end > array.length) {
                array = Arrays.copyOf(array, end);
            } else if (end < length) {
                Arrays.fill(array, end, length, (byte) 0);
            }
            length = end;
        }

        Bytes copy() {
            return new Bytes(Arrays.copyOf(array, length));
        }
    }
}

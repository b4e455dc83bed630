package cn.haicang.devices.emulator;

/**
 * When bytes come out of a line that carries one after the other, ten bits each (8N1). It reckons from the moment that
 * bytes were given to the line, never from the moment that somebody woke up: waking late delays nothing that follows.
 */
final class LinePace {
    private static final long NANOS = 1_000_000_000L;
    private static final int BITS = 10;
    private static final int PIECES_PER_SECOND = 1000;

    private long busySince;
    private long bytesSince;
    private int rate;
    private boolean used;

    /** How many bytes leave together, so that nobody has to wake more often than a thousand times a second. */
    static int together(int baud) {
        return Math.max(1, baud / BITS / PIECES_PER_SECOND);
    }

    /**
     * @param givenAt nanoseconds of the monotonic clock
     * @return when the last of {@code bytes} has left the line
     */
    long leaves(int bytes, long givenAt, int baud) {
        if (!used || baud != rate || givenAt - freeAt() > 0) {
            busySince = used && freeAt() - givenAt > 0 ? freeAt() : givenAt;
            bytesSince = 0;
            rate = baud;
            used = true;
        }
        bytesSince += bytes;
        return freeAt();
    }

    private long freeAt() {
        return busySince + bytesSince * BITS * NANOS / rate;
    }
}

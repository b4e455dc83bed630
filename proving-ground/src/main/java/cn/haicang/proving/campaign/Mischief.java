package cn.haicang.proving.campaign;

import java.util.Random;

/**
 * What the wire does to one connection.
 *
 * @param atByte how many bytes of that direction go by before
 * @param millis how long it lasts, or the pause between two small pieces of a slow line
 */
record Mischief(Kind kind, boolean towardsCentre, int atByte, int millis) {
    enum Kind {
        NONE,
        /** Nobody answers at the other end. */
        REFUSED,
        /** Reset in both directions, in the middle of a request or of an answer. */
        CUT,
        /** A few bytes at a time. */
        SLOW,
        /** One bit is not what it was. */
        GARBLED,
        /** Nothing more comes, and nobody says so. */
        HALF_OPEN,
        /** What went to the centre goes there once more, over another connection. */
        REPLAYED
    }

    private static final int LONGEST_HANDSHAKE = 4_000;
    private static final int FAR = 60_000;

    static final Mischief NOTHING = new Mischief(Kind.NONE, true, 0, 0);

    static Mischief drawn(Random random) {
        int draw = random.nextInt(100);
        boolean early = random.nextInt(100) < 30;
        int atByte = random.nextInt(early ? LONGEST_HANDSHAKE : FAR);
        return new Mischief(kind(draw), random.nextBoolean(), atByte, 1 + random.nextInt(60));
    }

    private static Kind kind(int draw) {
        if (draw < 30) {
            return Kind.NONE;
        }
        if (draw < 36) {
            return Kind.REFUSED;
        }
        if (draw < 58) {
            return Kind.CUT;
        }
        if (draw < 68) {
            return Kind.SLOW;
        }
        if (draw < 83) {
            return Kind.GARBLED;
        }
        return draw < 90 ? Kind.HALF_OPEN : Kind.REPLAYED;
    }
}

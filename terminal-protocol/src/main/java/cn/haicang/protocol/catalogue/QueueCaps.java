package cn.haicang.protocol.catalogue;

import java.time.Duration;

/**
 * How much may wait at a terminal for the centre. When one is reached nobody begins on anything new there.
 *
 * @param count of envelopes
 * @param bytes of heads and sealed parts together
 * @param age of the oldest, by the terminal's clock
 */
public record QueueCaps(int count, long bytes, Duration age) {
    public QueueCaps {
        if (count < 1 || bytes < 1 || !age.isPositive()) {
            throw new IllegalArgumentException("caps of a queue: above zero");
        }
    }
}

package cn.haicang.kiosk.outbox;

import java.time.Duration;

/**
 * How much lies in the outbox.
 *
 * @param oldest how long the oldest of the waiting has waited, by this terminal's clock; zero if nothing waits
 * @param bytes of the waiting, heads, sealed parts and attachments together
 */
public record OutboxDepth(int waiting, int parked, Duration oldest, long bytes) {}

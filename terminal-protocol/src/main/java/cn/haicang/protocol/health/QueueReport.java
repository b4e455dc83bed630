package cn.haicang.protocol.health;

import java.time.Duration;

/** How much waits at the terminal for the centre. */
public record QueueReport(int waiting, int parked, Duration oldest) {}

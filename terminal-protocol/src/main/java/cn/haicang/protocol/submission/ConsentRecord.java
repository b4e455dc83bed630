package cn.haicang.protocol.submission;

import java.time.Instant;

/** That the holder agreed to the reading of the card: to which notice, and when by the terminal's clock. */
public record ConsentRecord(String noticeVersion, Instant at) {}

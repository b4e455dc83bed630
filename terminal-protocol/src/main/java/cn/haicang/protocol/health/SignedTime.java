package cn.haicang.protocol.health;

import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.util.UUID;

/** The centre's time for one heartbeat, and the head of its audit log at that moment. */
public record SignedTime(TerminalId terminal, UUID boot, long counter, Instant centreTime, Sha256 auditHead) {}

package cn.haicang.console.audit;

import cn.haicang.protocol.Sha256;
import java.time.Instant;

/**
 * One row of the log.
 *
 * @param number 1, 2, 3 … without a gap
 * @param subject what it was done to, by its id; never a person's name or number
 * @param hash over this row and the hash of the row before
 */
public record AuditEntry(
        long number, Instant at, Actor actor, AuditAction action, String subject, String detail, Sha256 hash) {}

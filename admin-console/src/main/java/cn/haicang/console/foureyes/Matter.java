package cn.haicang.console.foureyes;

import cn.haicang.console.audit.AuditAction;

/**
 * Something that a machine could not settle.
 *
 * @param key what it is called by, also on the record
 */
public record Matter(Kind kind, String key) {
    /** With what the record calls each step. */
    public enum Kind {
        PARKED(
                AuditAction.PARKED_EXPLAINED,
                AuditAction.PARKED_END_PROPOSED,
                AuditAction.PARKED_END_NOT_CONFIRMED,
                AuditAction.PARKED_CLOSED),
        CASE(
                AuditAction.CASE_EXPLAINED,
                AuditAction.CASE_END_PROPOSED,
                AuditAction.CASE_END_NOT_CONFIRMED,
                AuditAction.CASE_CLOSED);

        private final AuditAction explained;
        private final AuditAction proposed;
        private final AuditAction notConfirmed;
        private final AuditAction closed;

        Kind(AuditAction explained, AuditAction proposed, AuditAction notConfirmed, AuditAction closed) {
            this.explained = explained;
            this.proposed = proposed;
            this.notConfirmed = notConfirmed;
            this.closed = closed;
        }

        AuditAction explained() {
            return explained;
        }

        AuditAction proposed() {
            return proposed;
        }

        AuditAction notConfirmed() {
            return notConfirmed;
        }

        AuditAction closed() {
            return closed;
        }
    }
}

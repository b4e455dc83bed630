package cn.haicang.console.terminals;

/** What became of one enrolment. */
public enum InstallationState {
    ACTIVE,
    /** The terminal has enrolled anew: this one calls no more, but what it signed still counts. */
    SUPERSEDED,
    REVOKED,
    /** Its terminal is gone for good. */
    RETIRED;

    /** Nobody answers for this key any more: what it signs waits for two persons. */
    public boolean shutOut() {
        return this == REVOKED || this == RETIRED;
    }
}

package cn.haicang.console.terminals;

/** What became of one enrolment. */
public enum InstallationState {
    ACTIVE,
    /** The terminal has enrolled anew: this one calls no more, but what it signed still counts. */
    SUPERSEDED,
    REVOKED
}

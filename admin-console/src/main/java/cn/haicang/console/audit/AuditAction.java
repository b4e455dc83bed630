package cn.haicang.console.audit;

/** What can stand in the log. A name never changes its meaning; it is part of what is hashed. */
public enum AuditAction {
    SETUP_LINK_MADE,
    USER_CREATED,
    USER_CHANGED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    TERMINAL_REGISTERED,
    ENROLMENT_CODE_ISSUED,
    ENROLMENT_SHEET_ENDED,
    TERMINAL_ENROLLED,
    TERMINAL_REVOKED,
    CATALOGUE_SIGNED,
    ASSIGNMENT_MADE,
    ENVELOPE_PARKED,
    ENVELOPE_ID_REUSED,
    SEQUENCE_FORKED,
    CHAIN_BROKEN,
    ALARM_ACKNOWLEDGED,
    DAY_EXPLAINED,
    CASE_LOOKED_AT,
    CASE_ACCEPTED,
    CASE_DECIDED,
    CASES_ASKED_FOR
}

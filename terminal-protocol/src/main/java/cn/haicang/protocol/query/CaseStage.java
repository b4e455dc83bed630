package cn.haicang.protocol.query;

/** Where a case stands, as a resident is told. */
public enum CaseStage {
    /** At the centre. */
    RECEIVED,
    /** At the centre, a person has to look into it before it goes on. */
    LOOKED_INTO,
    ACCEPTED,
    /** The officer asks the applicant for more; the message says for what. */
    MORE_WANTED,
    GRANTED,
    REFUSED,
    /** By the applicant. */
    WITHDRAWN,
    /** Ended without a decision; whoever holds the receipt is asked to bring it to a counter. */
    CLOSED
}

package cn.haicang.console.casework;

/** Why an entry has no effect, in stable codes that hold nothing personal. */
enum EntryTrouble {
    /** It names no case. */
    CASE_NOT_NAMED,
    /** The number that it names was given by no installation of this centre. */
    CASE_UNKNOWN,
    /** The case is another person's. */
    NOT_THE_APPLICANT,
    /** A restored disk has given the number of the case twice to the same person. */
    CASE_AMBIGUOUS,
    /** The case was decided or withdrawn before. */
    CASE_CLOSED,
    /** Nobody has asked for more, or it has come already. */
    NOT_ASKED_FOR,
    /** Only what was decided can be rated. */
    NOT_DECIDED,
    RATED_ALREADY
}

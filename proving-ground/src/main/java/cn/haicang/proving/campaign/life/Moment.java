package cn.haicang.proving.campaign.life;

/** Points of the work at which a process can be made to end, in the order in which a submission passes them. */
public enum Moment {
    /** Terminal: place and number are taken, nothing is stored. */
    IN_APPEND,
    /** Terminal: it is stored, nobody was told. */
    AFTER_APPEND,
    /** Terminal: the resident has the number. */
    AFTER_GIVEN,
    /** Terminal: a batch is about to go out. */
    BEFORE_SEND,
    /** Terminal: the centre has answered, nothing of that is noted. */
    AFTER_ANSWER,
    /** Terminal: the first envelope of a batch is acknowledged. */
    AFTER_ACKNOWLEDGED,
    /** Centre: envelope and case are written, not committed. */
    IN_TRANSACTION,
    /** Centre: committed, with more envelopes of the batch to come perhaps. */
    AFTER_COMMIT,
    /** Centre: the whole batch is committed, nothing of the answer is out. */
    BEFORE_VERDICTS,
    /** Centre: the answer is out. */
    AFTER_VERDICTS
}

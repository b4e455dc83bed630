package cn.haicang.console.intake;

import cn.haicang.protocol.submission.EnvelopeVerdict;

/** What became of an act on a parked envelope. */
public sealed interface ParkedOutcome {
    record Done() implements ParkedOutcome {}

    /** Whoever proposes does not confirm. */
    record SamePerson() implements ParkedOutcome {}

    /** It does not stand where this act is possible; perhaps somebody was quicker. */
    record NotNow() implements ParkedOutcome {}

    /** Tried again, and still it can't be taken in. */
    record StillNot(EnvelopeVerdict.Reason reason) implements ParkedOutcome {}
}

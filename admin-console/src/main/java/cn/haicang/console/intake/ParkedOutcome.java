package cn.haicang.console.intake;

import cn.haicang.console.foureyes.FourEyes;
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

    static ParkedOutcome of(FourEyes.Result result) {
        return switch (result) {
            case DONE -> new Done();
            case SAME_PERSON -> new SamePerson();
            case NOT_NOW -> new NotNow();
        };
    }
}

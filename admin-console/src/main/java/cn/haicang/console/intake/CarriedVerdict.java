package cn.haicang.console.intake;

import cn.haicang.console.attachments.Brought;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.submission.EnvelopeVerdict;

/** What became of one file that was carried in. */
public sealed interface CarriedVerdict {
    /** An envelope, as over the wire: taken in, taken in before, parked, or to come again. */
    record Judged(ReceiptNumber receiptNumber, EnvelopeVerdict verdict) implements CarriedVerdict {}

    /** An attachment whose bytes are those that its name says. It waits for its envelope, or belongs to one. */
    record Attached(Brought brought) implements CarriedVerdict {}

    /** Nothing of it was kept; the file is still where it was. */
    record Refused(Why why) implements CarriedVerdict {}

    enum Why {
        /** Not two lines of an envelope. */
        NOT_AN_ENVELOPE,
        /** Larger than an envelope or an attachment can be. */
        TOO_LARGE,
        /** An attachment whose name is not the one that a terminal gave it; nothing else says whose it is. */
        NAME,
        /** An attachment of an installation that this centre does not know. */
        FOREIGN,
        /** No installation of this centre has signed it, or it was changed. */
        NOT_PROVEN,
        /** These are not the bytes that the signed head names, or for an attachment its name. */
        DAMAGED
    }
}

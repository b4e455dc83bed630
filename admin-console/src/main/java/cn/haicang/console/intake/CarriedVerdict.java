package cn.haicang.console.intake;

import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.submission.EnvelopeVerdict;

/** What became of one file that was carried in. */
public sealed interface CarriedVerdict {
    /** As over the wire: taken in, taken in before, or parked. */
    record Judged(ReceiptNumber receiptNumber, EnvelopeVerdict verdict) implements CarriedVerdict {}

    /** Nothing of it was kept; the file is still where it was. */
    record Refused(Why why) implements CarriedVerdict {}

    enum Why {
        /** Not two lines of an envelope, or larger than one can be. */
        NOT_AN_ENVELOPE,
        /** No installation of this centre has signed it, or it was changed. */
        NOT_PROVEN,
        /** The terminal did sign its head, but these are not the bytes that it names. */
        DAMAGED
    }
}

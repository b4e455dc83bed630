package cn.haicang.protocol.submission;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the centre did with one envelope. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EnvelopeVerdict.Accepted.class, name = "ACCEPTED"),
    @JsonSubTypes.Type(value = EnvelopeVerdict.Duplicate.class, name = "DUPLICATE"),
    @JsonSubTypes.Type(value = EnvelopeVerdict.Deferred.class, name = "DEFERRED"),
    @JsonSubTypes.Type(value = EnvelopeVerdict.Parked.class, name = "PARKED")
})
public sealed interface EnvelopeVerdict {
    /** It is a case now, or an entry in one. */
    record Accepted() implements EnvelopeVerdict {}

    /** These very bytes have come before; nothing was done again. */
    record Duplicate() implements EnvelopeVerdict {}

    /** Not now; send it again later. */
    record Deferred(Why why) implements EnvelopeVerdict {}

    /** Kept, and looked into by a person; don't send it again. */
    record Parked(Reason reason) implements EnvelopeVerdict {}

    enum Why {
        BUSY,
        ATTACHMENT_MISSING
    }

    enum Reason {
        /** The head is no JWS of the right type, or its content is no head. */
        HEAD_MALFORMED,
        /** The signature does not hold, or its key does not belong to the terminal that sends it. */
        SIGNATURE,
        /** Head and sealed part do not belong together. */
        SEALED_HASH,
        /** The centre's keys do not open it, or what is inside is no submission. */
        CANNOT_BE_OPENED,
        /** An envelope of this id came before, with other bytes. */
        ID_REUSED,
        /** Larger than an envelope may be. */
        TOO_LARGE,
        /** Signed by an installation that was revoked, and carried in by hand; two persons have to let it in. */
        REVOKED
    }
}

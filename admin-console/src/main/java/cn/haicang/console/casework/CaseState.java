package cn.haicang.console.casework;

import cn.haicang.protocol.query.CaseStage;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, and where it may go from there. The one place that knows; screens and services ask it. */
public enum CaseState {
    RECEIVED,
    /** Needs attention: a person has to look into it before it goes on. */
    LOOKED_INTO,
    ACCEPTED,
    /** The officer has asked the applicant for more; what comes brings the case back to where it stood. */
    MORE_WANTED,
    GRANTED,
    REFUSED,
    /** By the applicant. */
    WITHDRAWN,
    /** Without a decision, by two persons; whoever holds the receipt is asked to bring it to a counter. */
    CLOSED;

    public boolean may(CaseState next) {
        return next().contains(next);
    }

    /** No person does anything more about it. */
    public boolean closed() {
        return switch (this) {
            case RECEIVED, LOOKED_INTO, ACCEPTED, MORE_WANTED -> false;
            case GRANTED, REFUSED, WITHDRAWN, CLOSED -> true;
        };
    }

    /** What the applicant can hand in about such a case; a rating once. A complaint is possible at any time. */
    public Set<EnvelopeKind> takes() {
        return switch (this) {
            case RECEIVED, LOOKED_INTO, ACCEPTED -> EnumSet.of(EnvelopeKind.WITHDRAWAL, EnvelopeKind.COMPLAINT);
            case MORE_WANTED -> EnumSet.of(EnvelopeKind.SUPPLEMENT, EnvelopeKind.WITHDRAWAL, EnvelopeKind.COMPLAINT);
            case GRANTED, REFUSED -> EnumSet.of(EnvelopeKind.COMPLAINT, EnvelopeKind.RATING);
            case WITHDRAWN, CLOSED -> EnumSet.of(EnvelopeKind.COMPLAINT);
        };
    }

    /** In the words that a resident is told. */
    public CaseStage stage() {
        return switch (this) {
            case RECEIVED -> CaseStage.RECEIVED;
            case LOOKED_INTO -> CaseStage.LOOKED_INTO;
            case ACCEPTED -> CaseStage.ACCEPTED;
            case MORE_WANTED -> CaseStage.MORE_WANTED;
            case GRANTED -> CaseStage.GRANTED;
            case REFUSED -> CaseStage.REFUSED;
            case WITHDRAWN -> CaseStage.WITHDRAWN;
            case CLOSED -> CaseStage.CLOSED;
        };
    }

    private Set<CaseState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(LOOKED_INTO, ACCEPTED, MORE_WANTED, WITHDRAWN);
            case LOOKED_INTO -> Set.of(ACCEPTED, MORE_WANTED, WITHDRAWN, CLOSED);
            case ACCEPTED -> Set.of(MORE_WANTED, GRANTED, REFUSED, WITHDRAWN);
            case MORE_WANTED -> Set.of(RECEIVED, LOOKED_INTO, ACCEPTED, WITHDRAWN);
            case GRANTED, REFUSED, WITHDRAWN -> Set.of();
            // Its envelope came after all, when it had been opened by hand and closed without it.
            case CLOSED -> Set.of(LOOKED_INTO);
        };
    }
}

package cn.haicang.console.casework;

import cn.haicang.protocol.query.CaseStage;
import java.util.Set;

/** Where a case stands, and where it may go from there. The one place that knows; screens and services ask it. */
public enum CaseState {
    RECEIVED,
    /** Needs attention: a person has to look into it before it goes on. */
    LOOKED_INTO,
    ACCEPTED,
    GRANTED,
    REFUSED;

    public boolean may(CaseState next) {
        return next().contains(next);
    }

    /** In the words that a resident is told. */
    public CaseStage stage() {
        return switch (this) {
            case RECEIVED -> CaseStage.RECEIVED;
            case LOOKED_INTO -> CaseStage.LOOKED_INTO;
            case ACCEPTED -> CaseStage.ACCEPTED;
            case GRANTED -> CaseStage.GRANTED;
            case REFUSED -> CaseStage.REFUSED;
        };
    }

    private Set<CaseState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(LOOKED_INTO, ACCEPTED);
            case LOOKED_INTO -> Set.of(ACCEPTED);
            case ACCEPTED -> Set.of(GRANTED, REFUSED);
            case GRANTED, REFUSED -> Set.of();
        };
    }
}

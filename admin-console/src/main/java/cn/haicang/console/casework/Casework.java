package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import java.util.List;
import java.util.Optional;

/** What officers do with cases. Every method keeps to the scope that it is given. */
public interface Casework {
    int MAX_MESSAGE = 500;

    /** Newest first; nothing personal in it. */
    List<CaseRow> list(CaseFilter filter);

    /** Of the whole filter, whatever its offset and limit. */
    long count(CaseFilter filter);

    /**
     * Opens the sealed content for one look. The look is on the record, and committed, before the content is returned.
     *
     * @param purpose why; not blank, at most 200 characters
     */
    Optional<OpenedCase> open(Actor actor, CaseScope scope, CaseId id, String purpose);

    CaseOutcome accept(Actor actor, CaseScope scope, CaseId id);

    /** @param message to the applicant; not blank, at most {@value #MAX_MESSAGE} characters */
    CaseOutcome decide(Actor actor, CaseScope scope, CaseId id, Decision decision, String message);
}

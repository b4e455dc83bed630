package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.EnvelopeId;
import java.util.List;
import java.util.Optional;

/** What officers do with cases. Every method keeps to the scope that it is given. */
public interface Casework {
    int MAX_MESSAGE = 500;

    /** Newest first; nothing personal in it. */
    List<CaseRow> list(CaseFilter filter);

    /** Of the whole filter, whatever its offset and limit. */
    long count(CaseFilter filter);

    /** The row alone, without its content; empty as well if it lies outside the scope. */
    Optional<CaseRow> find(CaseScope scope, CaseId id);

    /**
     * Opens the sealed content for one look. The look is on the record, and committed, before the content is returned.
     *
     * @param purpose why; not blank, at most 200 characters
     */
    Optional<OpenedCase> open(Actor actor, CaseScope scope, CaseId id, String purpose);

    CaseOutcome accept(Actor actor, CaseScope scope, CaseId id);

    /** @param message to the applicant; not blank, at most {@value #MAX_MESSAGE} characters */
    CaseOutcome decide(Actor actor, CaseScope scope, CaseId id, Decision decision, String message);

    /** The case waits for the applicant; a supplement brings it back to where it stands now. Else as for a decision. */
    CaseOutcome askForMore(Actor actor, CaseScope scope, CaseId id, String message);

    /** Entries that wait for their case, or that a person has to look into; oldest first, nothing personal in it. */
    List<EntryRow> entriesToDo(CaseScope scope, int limit);

    /** Opens one of them for one look, on the record as {@link #open} is. */
    Optional<OpenedEntry> openEntry(Actor actor, CaseScope scope, EnvelopeId id, String purpose);

    /**
     * What needed attention has been looked into.
     *
     * @param words what came of it, for the record; not blank, at most 200 characters, nothing personal
     * @return whether there was something to settle
     */
    boolean settle(Actor actor, CaseScope scope, EnvelopeId id, String words);
}

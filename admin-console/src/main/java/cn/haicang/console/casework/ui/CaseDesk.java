package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseId;
import cn.haicang.console.casework.CaseOutcome;
import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.casework.Casework;
import cn.haicang.console.casework.Decision;
import cn.haicang.console.casework.EntryRow;
import cn.haicang.console.casework.OpenedCase;
import cn.haicang.console.casework.OpenedEntry;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.people.Person;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.EnvelopeId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages about cases may do, for the person of the session and within that person's scope. */
@Component
class CaseDesk {
    private static final int MOST_ENTRIES = 200;

    private final Casework casework;
    private final SignedIn signedIn;
    private final Catalogues catalogues;
    private final Clock clock;
    private final Texts texts;

    CaseDesk(Casework casework, SignedIn signedIn, Catalogues catalogues, Clock clock, Texts texts) {
        this.casework = casework;
        this.signedIn = signedIn;
        this.catalogues = catalogues;
        this.clock = clock;
        this.texts = texts;
    }

    Words words(Locale locale) {
        return new Words(texts, locale);
    }

    Attention attention(Words words) {
        return new Attention(words, catalogues);
    }

    List<CaseRow> page(CaseFilterChoice choice, int offset, int limit) {
        return casework.list(choice.filter(scope(), offset, limit));
    }

    int count(CaseFilterChoice choice) {
        return Math.toIntExact(casework.count(choice.filter(scope(), 0, 1)));
    }

    Optional<CaseRow> find(CaseId id) {
        return casework.find(scope(), id);
    }

    Optional<OpenedCase> open(CaseId id, String purpose) {
        return casework.open(person().actor(), scope(), id, purpose);
    }

    CaseOutcome accept(CaseId id) {
        return casework.accept(person().actor(), scope(), id);
    }

    CaseOutcome decide(CaseId id, Decision decision, String message) {
        return casework.decide(person().actor(), scope(), id, decision, message);
    }

    CaseOutcome askForMore(CaseId id, String message) {
        return casework.askForMore(person().actor(), scope(), id, message);
    }

    List<EntryRow> entriesToDo() {
        return casework.entriesToDo(scope(), MOST_ENTRIES);
    }

    Optional<OpenedEntry> openEntry(EnvelopeId id, String purpose) {
        return casework.openEntry(person().actor(), scope(), id, purpose);
    }

    boolean settle(EnvelopeId id, String words) {
        return casework.settle(person().actor(), scope(), id, words);
    }

    Duration since(Instant at) {
        return Duration.between(at, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    private Person person() {
        return signedIn.person();
    }

    /** @throws IllegalStateException for somebody whose scope holds no cases; no page lets such a person in */
    private CaseScope scope() {
        var department = person().scope().department();
        if (department.isEmpty()) {
            throw new IllegalStateException("no cases are in this person's scope");
        }
        return new CaseScope(Optional.empty(), department);
    }
}

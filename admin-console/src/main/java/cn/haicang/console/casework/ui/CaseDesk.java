package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseFilter;
import cn.haicang.console.casework.CaseId;
import cn.haicang.console.casework.CaseOutcome;
import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.casework.CaseState;
import cn.haicang.console.casework.Casework;
import cn.haicang.console.casework.Decision;
import cn.haicang.console.casework.OpenedCase;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.people.Person;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the pages about cases may do, for the person of the session and within that person's scope. */
@Component
class CaseDesk {
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

    List<CaseRow> page(Set<CaseState> states, int offset, int limit) {
        return casework.list(new CaseFilter(scope(), states, Optional.empty(), offset, limit));
    }

    int count(Set<CaseState> states) {
        return Math.toIntExact(casework.count(new CaseFilter(scope(), states, Optional.empty(), 0, 1)));
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

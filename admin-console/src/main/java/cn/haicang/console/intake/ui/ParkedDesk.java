package cn.haicang.console.intake.ui;

import cn.haicang.console.foureyes.Proposal;
import cn.haicang.console.intake.ParkedFilter;
import cn.haicang.console.intake.ParkedMatter;
import cn.haicang.console.intake.ParkedOutcome;
import cn.haicang.console.intake.ParkedWork;
import cn.haicang.console.people.Person;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the pages about parked envelopes may do, for the person of the session: an officer with those of the own department,
 * an administrator with all, because some name no service.
 */
@Component
class ParkedDesk {
    private final ParkedWork work;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Texts texts;

    ParkedDesk(ParkedWork work, SignedIn signedIn, Clock clock, Texts texts) {
        this.work = work;
        this.signedIn = signedIn;
        this.clock = clock;
        this.texts = texts;
    }

    Words words(Locale locale) {
        return new Words(texts, locale);
    }

    List<ParkedMatter> page(ParkedChoice choice, int offset, int limit) {
        return work.list(new ParkedFilter(department(), choice.state(), offset, limit));
    }

    int count(ParkedChoice choice) {
        return Math.toIntExact(work.count(new ParkedFilter(department(), choice.state(), 0, 1)));
    }

    Optional<ParkedWork.Opened> open(Sha256 hash) {
        return work.open(person().actor(), department(), hash);
    }

    ParkedOutcome note(Sha256 hash, String text) {
        return work.note(person().actor(), department(), hash, text);
    }

    ParkedOutcome tryAgain(Sha256 hash) {
        return work.tryAgain(person().actor(), department(), hash);
    }

    ParkedOutcome propose(Sha256 hash, Proposal.Act act, String reason) {
        return work.propose(person().actor(), department(), hash, act, reason);
    }

    ParkedOutcome confirm(Sha256 hash) {
        return work.confirm(person().actor(), department(), hash);
    }

    ParkedOutcome takeBack(Sha256 hash, String reason) {
        return work.takeBack(person().actor(), department(), hash, reason);
    }

    Duration since(Instant at) {
        return Duration.between(at, clock.instant());
    }

    private Person person() {
        return signedIn.person();
    }

    private Optional<String> department() {
        return person().scope().department();
    }
}

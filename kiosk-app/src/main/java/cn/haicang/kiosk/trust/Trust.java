package cn.haicang.kiosk.trust;

import cn.haicang.kiosk.store.DataFolder;
import java.security.KeyPair;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who this terminal is and whom it believes. Safe to use from any thread. */
@Component
public class Trust {
    private final TrustRepository repository;
    private final TransactionTemplate transaction;
    private final TerminalKeys keys;
    private final Clock clock;
    private volatile Optional<Membership> membership;

    Trust(TrustRepository repository, TransactionTemplate transaction, DataFolder folder, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.keys = new TerminalKeys(folder);
        this.clock = clock;
        this.membership = repository.terms().map(terms -> new Membership(terms, keys.named(repository.kid())));
    }

    /** Empty before enrolment. The same object until another enrolment has taken its place. */
    public Optional<Membership> membership() {
        return membership;
    }

    /** The key for the next enrolment: durably written before it is given out, the same until {@link #join} has used it. */
    public KeyPair keyForEnrolment() {
        return keys.pending();
    }

    /** Takes the place of what was believed before: all of it in one durable step. */
    public Membership join(MembershipTerms terms) {
        var joined = new Membership(terms, keys.pending());
        transaction.executeWithoutResult(_ -> repository.replace(terms, joined.kid(), clock.instant()));
        keys.settle(joined.kid());
        membership = Optional.of(joined);
        return joined;
    }
}

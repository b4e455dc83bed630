package cn.haicang.kiosk.trust;

import cn.haicang.kiosk.store.DatabaseMended;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who this terminal is and whom it believes. Safe to use from any thread. */
@Component
public class Trust {
    private static final Logger log = LoggerFactory.getLogger(Trust.class);

    private final TrustRepository repository;
    private final TransactionTemplate transaction;
    private final TerminalKeyStore keys;
    private final Clock clock;
    private volatile Optional<Membership> membership;

    Trust(TrustRepository repository, TransactionTemplate transaction, TerminalKeyStore keys, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.keys = keys;
        this.clock = clock;
        this.membership = held();
    }

    /** What a damaged database has kept of a membership may be no membership: then the terminal is to be enrolled anew. */
    private Optional<Membership> held() {
        try {
            return repository.terms().map(terms -> new Membership(terms, keys.named(repository.kid())));
        } catch (IllegalArgumentException e) {
            log.error("MEMBERSHIP_NOT_USABLE", e);
            return Optional.empty();
        }
    }

    /** What is believed lives on in memory, and is written again if it was lost. */
    @EventListener
    void on(DatabaseMended mended) {
        membership
                .filter(known -> !held().map(Membership::terms).equals(Optional.of(known.terms())))
                .ifPresent(known -> transaction.executeWithoutResult(
                        _ -> repository.replace(known.terms(), known.kid(), clock.instant())));
    }

    /** Empty before enrolment. The same object until another enrolment or a renewal has taken its place. */
    public Optional<Membership> membership() {
        return membership;
    }

    /** The key for the next enrolment: durably written before it is given out, the same until {@link #join} has used it. */
    public KeyPair keyForEnrolment() {
        return keys.pending();
    }

    /** Takes the place of what was believed before: all of it in one durable step. */
    public synchronized Membership join(MembershipTerms terms) {
        var joined = new Membership(terms, keys.pending());
        transaction.executeWithoutResult(_ -> repository.replace(terms, joined.kid(), clock.instant()));
        keys.settle(joined.kid());
        membership = Optional.of(joined);
        return joined;
    }

    /**
     * The same membership with a newer certificate over the same key. When it is on the disk it is used, and also when the disk does
     * not take it: a terminal that cannot write must still be able to send.
     *
     * @throws IllegalArgumentException if it is not that
     */
    public synchronized void renew(Membership of, X509Certificate certificate, X509Certificate authority) {
        if (!membership.equals(Optional.of(of))) {
            throw new IllegalArgumentException("for a membership that is over");
        }
        var renewed = of.renewed(certificate, authority);
        try {
            transaction.executeWithoutResult(_ -> repository.certificate(certificate));
        } finally {
            membership = Optional.of(renewed);
        }
    }
}

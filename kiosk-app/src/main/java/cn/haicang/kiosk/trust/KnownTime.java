package cn.haicang.kiosk.trust;

import cn.haicang.protocol.InstallationId;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time it is, as well as this terminal can know: by the last time that the centre has signed, and what has passed since
 * by a clock that nobody sets; by the terminal's own clock only where there is nothing better. Time is never an identity
 * and never an order; it judges certificates, bars old assignments and tells how long something has waited. Takes no lock
 * of its own: it is asked from within transactions.
 */
public class KnownTime implements InstantSource {
    /** How far beyond the last known time a certificate may begin: a terminal may have been off for that long. */
    private static final Duration LONGEST_AWAY = Duration.ofDays(366);

    /** How often the signed time is written down; in between, a restart knows it that much less well. */
    private static final Duration WRITTEN_EVERY = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(KnownTime.class);

    private final Clock clock;
    private final LongSupplier nanos;
    private final Trust trust;
    private final TrustRepository repository;
    private volatile Optional<Heard> heard = Optional.empty();
    private volatile Optional<Written> written = Optional.empty();

    KnownTime(Clock clock, LongSupplier nanos, Trust trust, TrustRepository repository) {
        this.clock = clock;
        this.nanos = nanos;
        this.trust = trust;
        this.repository = repository;
    }

    private record Heard(Instant at, long nanos) {
        Instant after(long now) {
            return at.plusNanos(now - nanos);
        }
    }

    /** What the disk says, while the terminal is this installation. */
    private record Written(Optional<InstallationId> by, Optional<Instant> at) {}

    /** A time that the centre has just signed, for us and for this moment. */
    public void heard(Instant centreTime) {
        heard = Optional.of(new Heard(centreTime, nanos.getAsLong()));
        var known = written();
        if (known.isEmpty() || Duration.between(known.get(), centreTime).abs().compareTo(WRITTEN_EVERY) >= 0) {
            repository.centreTime(centreTime);
            written = Optional.of(new Written(installation(), Optional.of(centreTime)));
        }
    }

    /** Read once, because the outbox asks for the time with each append. */
    private Optional<Instant> written() {
        var by = installation();
        var known = written.filter(it -> it.by().equals(by)).orElseGet(() -> new Written(by, repository.centreTime()));
        written = Optional.of(known);
        return known.at();
    }

    private Optional<InstallationId> installation() {
        return trust.membership().map(Membership::installation);
    }

    /** The best guess at the present time. */
    @Override
    public Instant instant() {
        return heard.map(h -> h.after(nanos.getAsLong())).orElseGet(() -> {
            var own = clock.instant();
            return lowest().filter(own::isBefore).orElse(own);
        });
    }

    /**
     * The moment at which a chain of certificates is to be judged: one at which all of them are valid, if the present can be
     * such a moment; otherwise the best guess.
     *
     * @param authority what the chain hangs from: it exists, so its beginning is past
     */
    public Instant judging(Collection<X509Certificate> chain, X509Certificate authority) {
        var own = clock.instant();
        var lowest = lowest().orElseGet(() -> authority.getNotBefore().toInstant());
        if (!own.isBefore(lowest) && valid(chain, own)) {
            return own;
        }
        var begun = beginning(chain).filter(lowest::isBefore).orElse(lowest);
        if (!valid(chain, begun) || Duration.between(lowest, begun).compareTo(LONGEST_AWAY) > 0) {
            return instant();
        }
        if (!valid(chain, own)) {
            log.warn("CLOCK_WRONG own clock {}, certificates judged at {}", own, begun);
        }
        return begun;
    }

    /** When the youngest of them begins to be valid. */
    private static Optional<Instant> beginning(Collection<X509Certificate> chain) {
        return chain.stream()
                .map(certificate -> certificate.getNotBefore().toInstant())
                .max(Comparator.naturalOrder());
    }

    /** The present is not before this: the last signed time, or else the beginning of the pinned authority. */
    private Optional<Instant> lowest() {
        return heard.map(h -> h.after(nanos.getAsLong()))
                .or(this::written)
                .or(() ->
                        trust.membership().map(m -> m.authority().getNotBefore().toInstant()));
    }

    private static boolean valid(Collection<X509Certificate> chain, Instant at) {
        return chain.stream()
                .allMatch(certificate -> !at.isBefore(certificate.getNotBefore().toInstant())
                        && !at.isAfter(certificate.getNotAfter().toInstant()));
    }
}

package cn.haicang.kiosk.enrolment;

import cn.haicang.kiosk.centre.Backoff;
import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.trust.Certificates;
import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.enrolment.RenewalAnswer;
import cn.haicang.protocol.enrolment.RenewalRequest;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Gets a new certificate over the same key when a third of its life is left, by the best known time, and at once when the centre
 * says that it is over: a terminal that slept through the end of its certificate comes back by itself.
 */
@Component
class Renewal {
    private static final Logger log = LoggerFactory.getLogger(Renewal.class);

    private final Trust trust;
    private final KnownTime time;
    private final CentreCalls centre;
    private final Announcer announcer;
    private final RenewalSettings settings;
    private final Backoff backoff;
    private volatile Optional<Membership> over = Optional.empty();

    Renewal(Trust trust, KnownTime time, CentreCalls centre, Announcer announcer, RenewalSettings settings) {
        this.trust = trust;
        this.time = time;
        this.centre = centre;
        this.announcer = announcer;
        this.settings = settings;
        this.backoff = new Backoff(settings.firstRetry(), settings.longestRetry(), new SecureRandom());
    }

    @EventListener
    @Order(0)
    void on(CertificateOver told) {
        over = trust.membership();
    }

    /** Looks once; returns the pause until the next look. */
    Duration look() {
        return trust.membership().map(this::look).orElse(settings.look());
    }

    private Duration look(Membership membership) {
        var left = Duration.between(time.instant(), due(membership.certificate()));
        if (left.isPositive() && !over.equals(Optional.of(membership))) {
            backoff.reset();
            return left.compareTo(settings.look()) < 0 ? left : settings.look();
        }
        return switch (centre.renew(new RenewalRequest(request(membership)))) {
            case CentreReply.Answered<RenewalAnswer>(var answer) -> {
                takeUp(membership, answer);
                // If it is not due any more, the next look says so; if it is, the time is wrong, and will be told.
                yield backoff.next();
            }
            case CentreReply.NotReached<RenewalAnswer> _ -> backoff.next();
            case CentreReply.Refused<RenewalAnswer>(var _, var pause) -> longer(pause, backoff.next());
        };
    }

    /** When a third is left, a tenth of that sooner or later: by the serial number, so that a restart draws no other moment. */
    static Instant due(X509Certificate certificate) {
        var end = certificate.getNotAfter().toInstant();
        var third =
                Duration.between(certificate.getNotBefore().toInstant(), end).dividedBy(3);
        long tenth = Math.max(1, third.toMillis() / 10);
        long drawn =
                certificate.getSerialNumber().mod(BigInteger.valueOf(2 * tenth)).longValueExact();
        return end.minus(third).plusMillis(drawn - tenth);
    }

    private static String request(Membership membership) {
        return CertificateRequest.pem(new KeyPair(membership.certificate().getPublicKey(), membership.key()));
    }

    private void takeUp(Membership membership, RenewalAnswer answer) {
        try {
            trust.renew(membership, Certificates.parse(answer.certificate()), Certificates.parse(answer.authority()));
            log.info(
                    "CERTIFICATE_RENEWED until {}",
                    Certificates.parse(answer.certificate()).getNotAfter());
        } catch (IllegalArgumentException e) {
            log.error("RENEWAL_ANSWER_UNUSABLE {}", e.getMessage());
            return;
        } catch (DataAccessException | TransactionException e) {
            // It is good until the next start; that one finds the old certificate, and asks for another.
            log.error("RENEWAL_NOT_STORED", e);
        }
        announcer.announce(new CertificateRenewed(membership.terminal(), membership.installation()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

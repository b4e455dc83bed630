package cn.haicang.kiosk.enrolment;

import cn.haicang.kiosk.centre.FirstContact;
import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.trust.Certificates;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.kiosk.trust.MembershipTerms;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes the key, asks once, checks the answer against the pin, and stores it whole. */
@Component
class PinnedEnrolment implements EnrolmentDesk {
    private static final Logger log = LoggerFactory.getLogger(PinnedEnrolment.class);

    private final Trust trust;
    private final FirstContact contact;
    private final Announcer announcer;

    PinnedEnrolment(Trust trust, FirstContact contact, Announcer announcer) {
        this.trust = trust;
        this.contact = contact;
        this.announcer = announcer;
    }

    @Override
    public boolean enrolled() {
        return trust.membership().isPresent();
    }

    @Override
    public EnrolmentResult enrol(EnrolmentCode code, URI centre) {
        return enrol(code, code::names, centre);
    }

    @Override
    public EnrolmentResult enrol(EnrolmentSheet sheet, URI centre) {
        return enrol(sheet.code(), sheet.authority()::equals, centre);
    }

    private synchronized EnrolmentResult enrol(EnrolmentCode code, Predicate<Sha256> authority, URI centre) {
        if (!callable(centre)) {
            return new EnrolmentResult.WrongAddress();
        }
        try {
            var key = trust.keyForEnrolment();
            return switch (contact.enrol(centre, code, authority, CertificateRequest.pem(key))) {
                case FirstContact.Outcome.Answered(var answer, var root) -> joined(centre, key, answer, root);
                case FirstContact.Outcome.WrongPin _ -> new EnrolmentResult.WrongPin();
                case FirstContact.Outcome.Refused(var problem) -> refused(problem);
                case FirstContact.Outcome.NotReached _ -> new EnrolmentResult.NotReached();
            };
        } catch (DataAccessException | TransactionException | UncheckedIOException e) {
            log.error("ENROLMENT_NOT_STORED", e);
            return new EnrolmentResult.NotStored();
        }
    }

    private static boolean callable(URI centre) {
        return "https".equals(centre.getScheme())
                && centre.getHost() != null
                && centre.getUserInfo() == null
                && (centre.getPath().isEmpty() || centre.getPath().equals("/"))
                && centre.getQuery() == null
                && centre.getFragment() == null;
    }

    private EnrolmentResult joined(URI centre, KeyPair key, EnrolmentAnswer answer, X509Certificate authority) {
        Membership membership;
        try {
            membership = trust.join(terms(centre, key, answer, authority));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            log.error("ENROLMENT_ANSWER_UNUSABLE {}", e.getMessage());
            return new EnrolmentResult.NotReached();
        }
        log.info(
                "ENROLLED terminal {} installation {}",
                membership.terminal(),
                membership.installation().value());
        announcer.announce(new TerminalEnrolled(membership.terminal(), membership.installation()));
        return new EnrolmentResult.Enrolled(membership.terminal(), membership.installation());
    }

    /** What the answer says must fit what the handshake has proven. */
    private static MembershipTerms terms(URI centre, KeyPair key, EnrolmentAnswer answer, X509Certificate authority)
            throws GeneralSecurityException {
        if (!Certificates.parse(answer.authority()).equals(authority)) {
            throw new IllegalArgumentException("another authority than the pinned one");
        }
        var certificate = Certificates.parse(answer.certificate());
        certificate.verify(authority.getPublicKey());
        if (!certificate.getPublicKey().equals(key.getPublic())) {
            throw new IllegalArgumentException("a certificate for another key");
        }
        return new MembershipTerms(
                answer.terminal(), answer.installation(), centre, certificate, authority, answer.keys());
    }

    private static EnrolmentResult refused(ProblemCode code) {
        return switch (code) {
            case TOO_MANY -> new EnrolmentResult.TooMany();
            case INTERNAL, UNAVAILABLE, TOO_SLOW -> new EnrolmentResult.NotReached();
            case ENROLMENT_REFUSED,
                    MALFORMED,
                    CERTIFICATE_MISSING,
                    CERTIFICATE_UNKNOWN,
                    CERTIFICATE_EXPIRED,
                    ANOTHER_KEY,
                    TERMINAL_REVOKED,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    TOO_LARGE,
                    MEDIA_TYPE,
                    WRONG_OFFSET,
                    ATTACHMENT_HASH,
                    CANNOT_BE_OPENED -> new EnrolmentResult.CodeRefused();
        };
    }
}

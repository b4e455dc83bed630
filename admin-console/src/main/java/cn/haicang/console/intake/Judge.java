package cn.haicang.console.intake;

import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.terminals.Fleet;
import cn.haicang.console.terminals.Installation;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.CompactForm;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.crypto.Verification;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeVerdict.Reason;
import cn.haicang.protocol.submission.SubmissionContent;
import java.util.Base64;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Proves an envelope, opens it in memory, checks the form. Touches nothing. */
@Component
class Judge {
    /** Compact forms are base64url and dots (RFC 7515 7.1); lenient parsers take more, and then bytes would not be unique. */
    private static final Set<String> OF_THE_SIGNATURE = Set.of("signature", "unknown key");

    static final String NO_DEPARTMENT = "SERVICE_CENTRE";

    private final Fleet fleet;
    private final CentreTrust trust;
    private final Catalogues catalogues;
    private final Attention attention;

    Judge(Fleet fleet, CentreTrust trust, Catalogues catalogues, Attention attention) {
        this.fleet = fleet;
        this.trust = trust;
        this.catalogues = catalogues;
        this.attention = attention;
    }

    /** What to make of an installation that was revoked, or whose terminal was retired. */
    private enum Revoked {
        REFUSED,
        /** Proven, and kept for two persons. */
        HELD,
        /** They have let it in. */
        LET_IN
    }

    /** As envelopes come over the wire; of those that come together, each key is looked up once. */
    Function<Envelope, Judgement> of(Caller caller) {
        var keys = keys(caller, Revoked.REFUSED);
        return envelope -> judge(caller, envelope, Revoked.REFUSED, keys);
    }

    /** As two persons have let it in. */
    Judgement judgeReleased(Caller caller, Envelope envelope) {
        return judge(caller, envelope, Revoked.LET_IN, keys(caller, Revoked.LET_IN));
    }

    /** From a file: whoever brings it, it comes in as of the installation whose key proves it. */
    Carried judgeCarried(Envelope envelope) {
        var said = claim(envelope.head());
        if (said.isEmpty()) {
            return new Carried(Optional.empty(), new Judgement.NotProven(Reason.HEAD_MALFORMED, Optional.empty()));
        }
        var by = new Caller(said.get().terminal(), said.get().installation());
        return new Carried(Optional.of(by), judge(by, envelope, Revoked.HELD, keys(by, Revoked.HELD)));
    }

    /** @param by of which installation it says that it is */
    record Carried(Optional<Caller> by, Judgement judged) {}

    private Judgement judge(
            Caller caller, Envelope envelope, Revoked revoked, Function<String, Optional<Installation>> keys) {
        if (!CompactForm.holds(envelope.head())) {
            return new Judgement.NotProven(Reason.HEAD_MALFORMED, Optional.empty());
        }
        try {
            var proven = prove(envelope.head(), keys);
            if (!belongs(proven, caller)) {
                return new Judgement.NotProven(Reason.SIGNATURE, claimed(caller, envelope.head()));
            }
            var judged = open(proven.head(), envelope);
            return proven.by().state().shutOut() ? ofRevoked(judged, revoked) : judged;
        } catch (NotAuthentic e) {
            var reason = OF_THE_SIGNATURE.contains(String.valueOf(e.getMessage()))
                    ? Reason.SIGNATURE
                    : Reason.HEAD_MALFORMED;
            return new Judgement.NotProven(reason, claimed(caller, envelope.head()));
        } catch (MalformedMessage e) {
            return new Judgement.NotProven(Reason.HEAD_MALFORMED, Optional.empty());
        }
    }

    private static Judgement ofRevoked(Judgement judged, Revoked revoked) {
        if (!(judged instanceof Judgement.Opened opened)) {
            return judged;
        }
        return revoked == Revoked.LET_IN
                ? opened.noting("INSTALLATION_REVOKED")
                : new Judgement.NotOpened(opened.head(), Reason.REVOKED);
    }

    private static Judgement.Proven prove(String head, Function<String, Optional<Installation>> keys) {
        var verified = Verification.es256(kid -> keys.apply(kid).map(Installation::key))
                .verify(TokenType.HEAD, head);
        var by = keys.apply(verified.kid()).orElseThrow();
        return new Judgement.Proven(WireJson.read(verified.payload(), EnvelopeHead.class), by);
    }

    /** Looks each of them up once. */
    private Function<String, Optional<Installation>> keys(Caller caller, Revoked revoked) {
        var known = new HashMap<String, Optional<Installation>>();
        return kid -> known.computeIfAbsent(kid, _ -> keyOf(caller, kid, revoked));
    }

    /** Also of an earlier installation of the same terminal: its queue may outlive its certificate, unless it was revoked. */
    private Optional<Installation> keyOf(Caller caller, String kid, Revoked revoked) {
        return fleet.byKid(kid)
                .filter(found -> found.terminal().equals(caller.terminal()))
                .filter(found -> revoked != Revoked.REFUSED || !found.state().shutOut());
    }

    private static boolean belongs(Judgement.Proven proven, Caller caller) {
        return proven.head().terminal().equals(caller.terminal())
                && proven.head().installation().equals(proven.by().id());
    }

    private Judgement open(EnvelopeHead head, Envelope envelope) {
        if (!CompactForm.holds(envelope.sealed())
                || !Sha256.ofAscii(envelope.sealed()).equals(head.sealed())) {
            return new Judgement.Torn(head);
        }
        if (envelope.head().length() + envelope.sealed().length() > Envelope.MAX_BYTES) {
            return new Judgement.NotOpened(head, Reason.TOO_LARGE);
        }
        try {
            var content = WireJson.read(trust.unsealing().open(envelope.sealed()), SubmissionContent.class);
            if (!content.id().equals(head.id())) {
                return new Judgement.NotOpened(head, Reason.SEALED_HASH);
            }
            return new Judgement.Opened(
                    head,
                    content.about(),
                    department(head),
                    attention.to(head, content),
                    trust.hashOf(content.applicant().number()));
        } catch (NotAuthentic | MalformedMessage e) {
            return new Judgement.NotOpened(head, Reason.CANNOT_BE_OPENED);
        }
    }

    private String department(EnvelopeHead head) {
        return catalogues
                .service(head.catalogue(), head.service())
                .map(service -> service.department().code())
                .orElse(NO_DEPARTMENT);
    }

    /**
     * A resident may hold the number of an envelope that can't be proven, so its claim is kept to answer by; only if it
     * claims to be of the very installation whose certificate brought it.
     */
    private static Optional<EnvelopeHead> claimed(Caller caller, String head) {
        return claim(head).filter(said -> said.installation().equals(caller.installation()));
    }

    /** What a head says; nobody vouches for it. */
    private static Optional<EnvelopeHead> claim(String head) {
        var parts = head.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(WireJson.read(Base64.getUrlDecoder().decode(parts[1]), EnvelopeHead.class));
        } catch (IllegalArgumentException | MalformedMessage unreadable) {
            return Optional.empty();
        }
    }
}

package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one call of a terminal that has no certificate yet. */
@Component
public class FirstContact {
    private static final Logger log = LoggerFactory.getLogger(FirstContact.class);

    private final Wire wire;
    private final AuthorityCheck check;
    private final Reachability reachability;

    FirstContact(CentreSettings settings, KnownTime time, Reachability reachability) {
        this.wire = new Wire(settings);
        this.check = new AuthorityCheck(time);
        this.reachability = reachability;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param authority the one that the pin names, as the server has sent it */
        record Answered(EnrolmentAnswer answer, X509Certificate authority) implements Outcome {}

        /** Nothing was sent. */
        record WrongPin() implements Outcome {}

        record Refused(ProblemCode code) implements Outcome {}

        record NotReached() implements Outcome {}
    }

    /** Sends the request only to a server whose authority the pin takes, by the SHA-256 of its certificate. */
    public Outcome enrol(URI centre, EnrolmentCode code, Predicate<Sha256> authority, String certificateRequest) {
        var pin = new PinFromSheet(authority, check);
        try (var client = wire.client(Handshake.anonymous(pin))) {
            return enrol(client, pin, centre, new EnrolmentRequest(code.sent(), certificateRequest));
        }
    }

    private Outcome enrol(HttpClient client, PinFromSheet pin, URI centre, EnrolmentRequest request) {
        var reply = wire.send(client, Wire.post(centre, "/enrolments", request), HttpResponse::body);
        // A cut connection must not keep close() waiting beyond the call's own deadline.
        client.shutdownNow();
        return switch (reply) {
            case CentreReply.Answered<byte[]>(var body) -> {
                reachability.note(true);
                yield read(body, pin);
            }
            case CentreReply.Refused<byte[]>(var refusal, var _) -> new Outcome.Refused(refusal);
            case CentreReply.NotReached<byte[]> _ -> pin.stranger() ? new Outcome.WrongPin() : new Outcome.NotReached();
        };
    }

    private static Outcome read(byte[] body, PinFromSheet pin) {
        try {
            var answer = WireJson.read(body, EnrolmentAnswer.class);
            return pin.authority()
                    .<Outcome>map(authority -> new Outcome.Answered(answer, authority))
                    .orElseGet(Outcome.NotReached::new);
        } catch (MalformedMessage e) {
            log.warn("CALL_ANSWER_UNREADABLE /enrolments {}", e.getMessage());
            return new Outcome.NotReached();
        }
    }
}

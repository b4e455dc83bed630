package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.query.SealedMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each question with a key of its own, so that nobody but this call can read the answer. */
@Component
class SealedQuestions implements Questions {
    private static final Logger log = LoggerFactory.getLogger(SealedQuestions.class);

    private final Trust trust;
    private final CentreCalls centre;

    SealedQuestions(Trust trust, CentreCalls centre) {
        this.trust = trust;
        this.centre = centre;
    }

    @Override
    public Reply ask(Query.Question question) {
        return trust.membership()
                .map(membership -> ask(question, membership.sealing()))
                .orElseGet(Reply.NotReached::new);
    }

    private Reply ask(Query.Question question, Sealing toCentre) {
        var key = EphemeralKey.make();
        var query = WireJson.write(new Query(question, key.publicJwk().json()));
        return switch (centre.query(new SealedMessage(toCentre.seal(query)))) {
            case CentreReply.Answered<SealedMessage>(var sealed) -> open(key, sealed);
            case CentreReply.NotReached<SealedMessage> _ -> new Reply.NotReached();
            case CentreReply.Refused<SealedMessage>(var code, var _) -> new Reply.Refused(code);
        };
    }

    private static Reply open(EphemeralKey key, SealedMessage sealed) {
        try {
            return new Reply.Answered(WireJson.read(key.open(sealed.jwe()), QueryAnswer.class));
        } catch (NotAuthentic | MalformedMessage e) {
            log.warn("QUERY_ANSWER_UNREADABLE {}", e.getMessage());
            return new Reply.NotReached();
        }
    }
}

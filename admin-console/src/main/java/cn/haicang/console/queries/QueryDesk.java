package cn.haicang.console.queries;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.wire.Budget;
import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.Refusal;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.query.SealedMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers residents at terminals. Question and answer are sealed; that a terminal asked, and what it was told of, stands in
 * the log before the answer leaves.
 */
@Service
class QueryDesk {
    private final Answers answers;
    private final CentreTrust trust;
    private final AuditLog audit;
    private final QuerySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<TerminalId, Budget> budgets = new ConcurrentHashMap<>();

    QueryDesk(
            Answers answers,
            CentreTrust trust,
            AuditLog audit,
            QuerySettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.answers = answers;
        this.trust = trust;
        this.audit = audit;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    SealedMessage answer(Caller caller, SealedMessage sealed) {
        if (!budgets.computeIfAbsent(caller.terminal(), _ -> newBudget()).tryTake()) {
            throw new Refusal(ProblemCode.TOO_MANY, "too many questions from this terminal");
        }
        var query = WireJson.read(opened(sealed), Query.class);
        var replyKey = replyKey(query);
        var answer = transaction.execute(_ -> {
            var found = answers.to(query.question());
            audit.append(
                    Actor.terminal(caller.terminal()),
                    AuditAction.CASES_ASKED_FOR,
                    subject(query.question()),
                    words(found));
            return found;
        });
        return new SealedMessage(Sealing.to(replyKey).seal(WireJson.write(answer)));
    }

    private byte[] opened(SealedMessage sealed) {
        try {
            return trust.unsealing().open(sealed.jwe());
        } catch (NotAuthentic e) {
            throw new Refusal(ProblemCode.CANNOT_BE_OPENED, String.valueOf(e.getMessage()));
        }
    }

    private static PublicJwk replyKey(Query query) {
        try {
            return PublicJwk.parse(query.replyKey());
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemCode.MALFORMED, "the reply key is no public key on P-256");
        }
    }

    private Budget newBudget() {
        return new Budget(settings.perMinute(), Duration.ofMinutes(1), clock);
    }

    /** The keyed hash stands for the resident: who holds the key can tell whose cases were asked for. */
    private String subject(Query.Question question) {
        return switch (question) {
            case Query.ByReceipt(var number) -> "receipt " + number;
            case Query.OwnCases(var applicant) -> "resident " + trust.hashOf(applicant.number());
        };
    }

    private static String words(QueryAnswer answer) {
        return switch (answer) {
            case QueryAnswer.Cases(var cases) -> cases.size() + " told";
            case QueryAnswer.Unknown _ -> "unknown";
            case QueryAnswer.BringTheCard _ -> "bring the card";
        };
    }
}

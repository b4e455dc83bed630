package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.foureyes.FourEyes;
import cn.haicang.console.foureyes.Matter;
import cn.haicang.console.foureyes.Proposal;
import cn.haicang.console.foureyes.Worked;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What officers do with a case that needs attention, beside accepting it, which lets it go on: write down what they found
 * out, and close it without a decision, which takes two of them. Every method keeps to the scope that it is given.
 */
@Service
public class AttentionWork {
    private final CaseRepository rows;
    private final CaseMover mover;
    private final FourEyes fourEyes;
    private final TransactionTemplate transaction;

    AttentionWork(CaseRepository rows, CaseMover mover, FourEyes fourEyes, TransactionTemplate transaction) {
        this.rows = rows;
        this.mover = mover;
        this.fourEyes = fourEyes;
        this.transaction = transaction;
    }

    /** Also of a case that stands elsewhere now. */
    public Worked of(CaseScope scope, CaseId id) {
        return rows.find(scope, id).map(_ -> fourEyes.worked(matter(id))).orElse(Worked.NOTHING);
    }

    /** @param text nothing personal in it */
    public FourEyes.Result note(Actor actor, CaseScope scope, CaseId id, String text) {
        return on(scope, id, _ -> fourEyes.note(matter(id), actor, text));
    }

    /** @param reason nothing personal in it */
    public FourEyes.Result proposeToClose(Actor actor, CaseScope scope, CaseId id, String reason) {
        return on(scope, id, _ -> fourEyes.propose(matter(id), Proposal.Act.CLOSE, actor, reason));
    }

    /** By anybody else than who has proposed it. */
    public FourEyes.Result confirm(Actor actor, CaseScope scope, CaseId id) {
        return on(scope, id, stored -> {
            var confirmed = fourEyes.confirm(matter(id), actor);
            return confirmed == FourEyes.Result.DONE && !mover.move(stored, CaseState.CLOSED, actor, Optional.empty())
                    ? FourEyes.Result.NOT_NOW
                    : confirmed;
        });
    }

    /** It stands open again. */
    public FourEyes.Result takeBack(Actor actor, CaseScope scope, CaseId id, String reason) {
        return on(scope, id, _ -> fourEyes.takeBack(matter(id), actor, reason));
    }

    @EventListener
    void forget(AttentionOver over) {
        fourEyes.forget(matter(over.id()));
    }

    /** What did not come off leaves nothing behind. */
    private FourEyes.Result on(CaseScope scope, CaseId id, Function<StoredCase, FourEyes.Result> act) {
        return transaction.execute(status -> {
            var result = rows.find(scope, id)
                    .filter(stored -> stored.state() == CaseState.LOOKED_INTO)
                    .map(act)
                    .orElse(FourEyes.Result.NOT_NOW);
            if (result != FourEyes.Result.DONE) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private static Matter matter(CaseId id) {
        return new Matter(Matter.Kind.CASE, id.toString());
    }
}

package cn.haicang.console.rollout;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.terminals.FirstAssignment;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.catalogue.Assignment;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What each terminal shall run: signed, per installation, in versions that only rise. */
@Service
public class Assignments implements FirstAssignment {
    private final AssignmentRepository rows;
    private final AssignmentDraft draft;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Assignments(
            AssignmentRepository rows,
            AssignmentDraft draft,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.draft = draft;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String make(TerminalId terminal, InstallationId installation) {
        return assign(new Caller(terminal, installation)).jws();
    }

    /** The version that it should run; 0 if there is none for it. */
    public long wanted(Caller caller) {
        return rows.newestVersion(caller.installation());
    }

    public Optional<SignedAssignment> newest(Caller caller) {
        return rows.newest(caller.installation());
    }

    /** Makes a new version if catalogue, services or settings are others than in the newest, if that one soon ends, or if the terminal has had a higher one. */
    public SignedAssignment assign(Caller caller) {
        return transaction.execute(_ -> rows.newest(caller.installation())
                .filter(newest -> newest.version() >= draft.reported(caller, newest.version()))
                .filter(newest -> draft.stillSays(caller, newest))
                .orElseGet(() -> next(caller)));
    }

    private SignedAssignment next(Caller caller) {
        long newest = rows.newestVersion(caller.terminal());
        var assignment = draft.of(caller, draft.reported(caller, newest) + 1);
        var jws = draft.sign(assignment);
        rows.add(assignment, jws, draft.now());
        draft.want(assignment);
        audit.append(
                Actor.CENTRE, AuditAction.ASSIGNMENT_MADE, caller.terminal().value(), words(assignment));
        events.publishEvent(new AssignmentMade(caller.terminal()));
        return new SignedAssignment(assignment.version(), jws);
    }

    private static String words(Assignment assignment) {
        return "version " + assignment.version() + ", catalogue " + assignment.catalogue();
    }
}

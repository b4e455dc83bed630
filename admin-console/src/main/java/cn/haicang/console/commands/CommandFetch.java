package cn.haicang.console.commands;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.commands.CommandRepository.Ending;
import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.Refusal;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.command.CommandReport;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Commands as terminals meet them: fetched, after another look at whether they may be; told of; brought a file for. */
@Service
public class CommandFetch {
    private final CommandRepository rows;
    private final Authorisation authorisation;
    private final AuditLog audit;
    private final CommandNews news;
    private final TransactionTemplate transaction;

    CommandFetch(
            CommandRepository rows,
            Authorisation authorisation,
            AuditLog audit,
            CommandNews news,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.authorisation = authorisation;
        this.audit = audit;
        this.news = news;
        this.transaction = transaction;
    }

    /** How many the terminal may still fetch. */
    public int waiting(Caller caller) {
        return rows.waiting(caller.installation(), news.now());
    }

    /** The same again until the terminal says that it has begun: an answer can be lost. */
    CommandList fetch(Caller caller) {
        return transaction.execute(_ -> {
            review(rows.open(caller.terminal()));
            var due = rows.open(caller.terminal()).stream()
                    .filter(command -> command.installation().equals(caller.installation()))
                    .filter(command -> news.now().isBefore(command.notAfter()))
                    .toList();
            due.stream()
                    .filter(command -> command.state() == CommandState.WAITING)
                    .forEach(command -> move(command, CommandState.FETCHED, Ending.NONE));
            return new CommandList(
                    due.stream().map(command -> rows.jws(command.id())).toList());
        });
    }

    /** Whatever nobody fetches comes to its end all the same. */
    @Scheduled(fixedDelay = 60_000)
    void review() {
        transaction.executeWithoutResult(_ -> review(rows.open()));
    }

    private void review(List<IssuedCommand> open) {
        for (var command : open) {
            var objection = authorisation.objection(command);
            if (objection.isPresent()) {
                withdraw(command, objection.get());
            } else if (command.state() == CommandState.WAITING && !news.now().isBefore(command.notAfter())) {
                // Of one that was fetched only the terminal knows whether it began in time.
                move(command, CommandState.EXPIRED, Ending.NONE);
            }
        }
    }

    private void withdraw(IssuedCommand command, String reason) {
        if (move(command, CommandState.WITHDRAWN, Ending.because(reason))) {
            audit.append(
                    Actor.CENTRE,
                    AuditAction.COMMAND_WITHDRAWN,
                    command.terminal().value(),
                    command.action() + " " + command.id() + " " + reason);
        }
    }

    /** Idempotent; what would go back is passed over. */
    void note(Caller caller, CommandId id, CommandReport report) {
        transaction.executeWithoutResult(_ -> {
            var command = of(caller, id);
            var next = CommandState.of(report.state());
            if (command.state().may(next)) {
                move(command, next, new Ending(report.reason(), report.detail(), Optional.empty()));
            }
        });
    }

    /** Only while the command is under way; the very same may come again. */
    void take(Caller caller, CommandId id, Sha256 hash, String jwe) {
        if (!Sha256.ofAscii(jwe).equals(hash)) {
            throw new Refusal(ProblemCode.ATTACHMENT_HASH, "begin again");
        }
        transaction.executeWithoutResult(_ -> {
            var command = of(caller, id);
            if (rows.hash(id).filter(hash::equals).isPresent()) {
                return;
            }
            boolean underWay = command.state() == CommandState.FETCHED || command.state() == CommandState.RUNNING;
            if (!underWay || !command.action().bringsFile()) {
                throw new Refusal(ProblemCode.NOT_FOUND, "no command that waits for a file");
            }
            rows.keep(id, hash, jwe, news.now());
        });
    }

    private IssuedCommand of(Caller caller, CommandId id) {
        return rows.find(id)
                .filter(command -> command.terminal().equals(caller.terminal()))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "no such command of this terminal"));
    }

    private boolean move(IssuedCommand command, CommandState to, Ending ending) {
        boolean moved = rows.move(command, to, news.now(), ending);
        if (moved) {
            news.changed(command.terminal());
        }
        return moved;
    }
}

package cn.haicang.console.commands;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.commands.CommandRepository.Ending;
import cn.haicang.console.people.Person;
import cn.haicang.console.terminals.Installation;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.crypto.TokenType;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class CommandDesk implements Commands {
    private final CommandRepository rows;
    private final Authorisation authorisation;
    private final AuditLog audit;
    private final CentreTrust trust;
    private final CommandNews news;
    private final TransactionTemplate transaction;
    private final RandomGenerator random = new SecureRandom();

    CommandDesk(
            CommandRepository rows,
            Authorisation authorisation,
            AuditLog audit,
            CentreTrust trust,
            CommandNews news,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.authorisation = authorisation;
        this.audit = audit;
        this.trust = trust;
        this.news = news;
        this.transaction = transaction;
    }

    @Override
    public IssueResult issue(Person by, TerminalId terminal, CommandAction action, Duration life) {
        if (!life.isPositive() || life.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("a command lives for at most " + LONGEST_LIFE);
        }
        if (!authorisation.may(by)) {
            return new IssueResult.Refused(IssueResult.Reason.NOT_ALLOWED);
        }
        return transaction.execute(_ -> authorisation
                .present(terminal)
                .<IssueResult>map(installation -> issue(by, installation, action, life))
                .orElseGet(() -> new IssueResult.Refused(IssueResult.Reason.NOT_ENROLLED)));
    }

    private IssueResult issue(Person by, Installation at, CommandAction action, Duration life) {
        if (rows.open(at.terminal()).size() >= CommandList.MOST) {
            return new IssueResult.Refused(IssueResult.Reason.TOO_MANY);
        }
        Instant now = news.now();
        var command =
                new Command(CommandId.at(now, random), at.terminal(), at.id(), action.name(), now, now.plus(life));
        rows.add(command, by.actor(), trust.signing().sign(TokenType.COMMAND, WireJson.write(command)));
        audit.append(by.actor(), AuditAction.COMMAND_ISSUED, at.terminal().value(), action + " " + command.id());
        news.issued(at.terminal());
        return new IssueResult.Issued(command.id());
    }

    @Override
    public boolean withdraw(Person by, CommandId id) {
        return authorisation.may(by)
                && Boolean.TRUE.equals(transaction.execute(_ -> rows.find(id)
                        .filter(command -> command.state().open())
                        .filter(command -> withdraw(by, command))
                        .isPresent()));
    }

    private boolean withdraw(Person by, IssuedCommand command) {
        var ending = new Ending(Optional.empty(), Optional.empty(), Optional.of(by.name()));
        boolean moved = rows.move(command, CommandState.WITHDRAWN, news.now(), ending);
        if (moved) {
            audit.append(
                    by.actor(),
                    AuditAction.COMMAND_WITHDRAWN,
                    command.terminal().value(),
                    command.action() + " " + command.id());
            news.changed(command.terminal());
        }
        return moved;
    }

    @Override
    public List<IssuedCommand> of(TerminalId terminal, int limit) {
        return rows.newest(terminal, limit);
    }

    @Override
    public Optional<byte[]> open(Person by, CommandId id) {
        if (!authorisation.may(by)) {
            return Optional.empty();
        }
        var file = transaction.execute(_ -> {
            var sealed = rows.file(id);
            sealed.flatMap(_ -> rows.find(id))
                    .ifPresent(command -> audit.append(
                            by.actor(),
                            AuditAction.COMMAND_FILE_LOOKED_AT,
                            command.terminal().value(),
                            command.action() + " " + id));
            return sealed;
        });
        return file.map(trust.unsealing()::open);
    }
}

package cn.haicang.console.terminals;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.protocol.TerminalId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class RegisteredTerminals implements Terminals {
    private static final int NUMBERS_LEFT_OUT = 100;

    private final TerminalRepository terminals;
    private final Sheets sheets;
    private final ShutOut shutOut;
    private final LastReports reports;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    RegisteredTerminals(
            TerminalRepository terminals,
            Sheets sheets,
            ShutOut shutOut,
            LastReports reports,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.terminals = terminals;
        this.sheets = sheets;
        this.shutOut = shutOut;
        this.reports = reports;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public TerminalId register(Actor actor, NewTerminal terminal) {
        return transaction.execute(_ -> {
            var id = new TerminalId("HC-%04d".formatted(terminals.next("terminal")));
            terminals.add(id, terminal, sheets.now());
            audit.append(actor, AuditAction.TERMINAL_REGISTERED, id.value(), terminal.street());
            return id;
        });
    }

    @Override
    public IssuedCode issueCode(Actor actor, TerminalId terminal) {
        return transaction.execute(_ -> {
            var row = terminals.find(terminal).orElseThrow(() -> unknown(terminal));
            if (row.state() == TerminalState.RETIRED) {
                throw new IllegalStateException("retired: " + terminal);
            }
            var issued = sheets.issue(actor, terminal);
            audit.append(
                    actor,
                    AuditAction.ENROLMENT_CODE_ISSUED,
                    terminal.value(),
                    "sheet " + issued.code().sheet());
            return issued;
        });
    }

    @Override
    public void revoke(Actor actor, TerminalId terminal) {
        transaction.executeWithoutResult(_ -> {
            if (!shutOut.revoke(terminal)) {
                throw unknown(terminal);
            }
            audit.append(actor, AuditAction.TERMINAL_REVOKED, terminal.value(), "");
        });
    }

    @Override
    public void leaveOutNumbers() {
        terminals.skip("terminal", NUMBERS_LEFT_OUT);
        terminals.skip("installation", NUMBERS_LEFT_OUT);
    }

    @Override
    public boolean retire(Actor actor, TerminalId terminal, String reason) {
        return transaction.execute(_ -> {
            boolean retired = shutOut.retire(terminal);
            if (retired) {
                audit.append(actor, AuditAction.TERMINAL_RETIRED, terminal.value(), reason);
            }
            return retired;
        });
    }

    @Override
    public List<TerminalRow> list(TerminalScope scope) {
        return terminals.list(scope, false).stream().map(this::withReport).toList();
    }

    @Override
    public List<TerminalRow> retired(TerminalScope scope) {
        return terminals.list(scope, true).stream().map(this::withReport).toList();
    }

    @Override
    public Optional<TerminalRow> find(TerminalScope scope, TerminalId terminal) {
        return terminals
                .find(terminal)
                .filter(row -> scope.street().map(row.street()::equals).orElse(true))
                .map(this::withReport);
    }

    private TerminalRow withReport(TerminalRow row) {
        return new TerminalRow(
                row.id(),
                row.site(),
                row.street(),
                row.state(),
                row.installation(),
                row.wantedAssignment(),
                reports.of(row.id()));
    }

    private static IllegalArgumentException unknown(TerminalId terminal) {
        return new IllegalArgumentException("no terminal " + terminal);
    }
}

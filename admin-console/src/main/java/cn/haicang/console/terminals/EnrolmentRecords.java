package cn.haicang.console.terminals;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.protocol.TerminalId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who made which code for which terminal, what became of each, and the installations that came of them. */
@Service
public class EnrolmentRecords {
    private final CodeListRepository codes;
    private final InstallationRepository installations;
    private final SheetRepository sheets;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EnrolmentRecords(
            CodeListRepository codes,
            InstallationRepository installations,
            SheetRepository sheets,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.codes = codes;
        this.installations = installations;
        this.sheets = sheets;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The newest first. */
    public List<CodeRow> codes(TerminalScope scope, int most) {
        return codes.list(scope, most, clock.instant());
    }

    /** Of one terminal, the newest first. */
    public List<CodeRow> codes(TerminalId terminal, int most) {
        return codes.of(terminal, most, clock.instant());
    }

    /** Of one terminal, the newest first. */
    public List<InstallationRow> installations(TerminalId terminal) {
        return installations.history(terminal);
    }

    /** Nobody enrols by this code any more. @return false if it was not open */
    public boolean endCode(Actor actor, String sheet) {
        return transaction.execute(_ -> {
            var open = sheets.lock(sheet)
                    .filter(found -> found.state() == Sheet.State.OPEN)
                    .filter(found -> found.open(clock.instant()));
            open.ifPresent(found -> {
                sheets.end(sheet, CodeWord.BY_HAND, clock.instant());
                audit.append(
                        actor,
                        AuditAction.ENROLMENT_SHEET_ENDED,
                        found.terminal().value(),
                        "sheet " + sheet + ": by hand");
            });
            return open.isPresent();
        });
    }
}

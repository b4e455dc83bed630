package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.casework.CaseFilter;
import cn.haicang.console.casework.CaseRegister;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.casework.Casework;
import cn.haicang.console.terminals.Fleet;
import cn.haicang.console.terminals.Installation;
import cn.haicang.protocol.ReceiptNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A receipt is shown: tells what is known of its number. Each question is on the record. */
@Service
public class ReceiptDesk {
    private final Casework casework;
    private final CaseRegister register;
    private final Places places;
    private final Fleet fleet;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ReceiptDesk(
            Casework casework,
            CaseRegister register,
            Places places,
            Fleet fleet,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.casework = casework;
        this.register = register;
        this.places = places;
        this.fleet = fleet;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Never empty. */
    public List<ReceiptFinding> tell(Actor actor, String department, ReceiptNumber number) {
        transaction.executeWithoutResult(
                _ -> audit.append(actor, AuditAction.RECEIPT_ASKED_FOR, "receipt " + number, ""));
        var found = new ArrayList<ReceiptFinding>();
        var scope = new CaseScope(Optional.empty(), Optional.of(department));
        var own = casework.list(
                new CaseFilter(scope, Set.of(), CaseFilter.Only.ANY, Optional.of(number.digits()), 0, 10));
        own.forEach(row -> found.add(new ReceiptFinding.ACase(row)));
        if (register.byReceipt(number).size() > own.size()) {
            found.add(new ReceiptFinding.CaseElsewhere());
        }
        found.addAll(places.parked(number));
        fleet.installation(number.installation())
                .ifPresentOrElse(
                        installation -> found.addAll(of(installation, number, found.isEmpty())),
                        () -> found.add(new ReceiptFinding.NoSuchInstallation(number.installation())));
        return found;
    }

    private List<ReceiptFinding> of(Installation installation, ReceiptNumber number, boolean nothingCame) {
        var found = new ArrayList<ReceiptFinding>();
        if (installation.state().shutOut()) {
            found.add(new ReceiptFinding.Revoked(installation.terminal()));
        }
        if (nothingCame) {
            found.add(places.of(installation, number));
        }
        return found;
    }
}

package cn.haicang.console.overview;

import cn.haicang.console.intake.Accounts;
import cn.haicang.console.intake.ParkedFilter;
import cn.haicang.console.intake.ParkedWork;
import cn.haicang.console.intake.Reconciliation;
import cn.haicang.console.intake.ui.DiscrepancyChoice;
import cn.haicang.console.intake.ui.ParkedChoice;
import cn.haicang.console.people.Scope;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what is not accounted for, within a scope. */
@Component
class Doubts {
    private static final int MOST = 1000;

    private final Accounts accounts;
    private final Reconciliation reconciliation;
    private final ParkedWork parked;

    Doubts(Accounts accounts, Reconciliation reconciliation, ParkedWork parked) {
        this.accounts = accounts;
        this.reconciliation = reconciliation;
        this.parked = parked;
    }

    /** @param parked whether the rows stand in the list of parked envelopes, else in that of what does not add up */
    record Row(DoubtWord word, long count, boolean parked, QueryParameters rows) {}

    List<Row> of(Scope scope) {
        var rows = new ArrayList<Row>();
        if (scope.terminals()) {
            rows.add(row(DoubtWord.ALARM, accounts.openAlarms(MOST).size(), DiscrepancyChoice.ALARMS));
            rows.add(row(DoubtWord.GAP, accounts.gaps(MOST).size(), DiscrepancyChoice.GAPS));
            rows.add(row(DoubtWord.DIFFERENCE, reconciliation.differences().size(), DiscrepancyChoice.DAYS));
        }
        if (scope.parked()) {
            rows.add(row(scope, DoubtWord.PARKED, ParkedChoice.OPEN));
            rows.add(row(scope, DoubtWord.TO_CONFIRM, ParkedChoice.PROPOSED));
        }
        return rows.stream().filter(row -> row.count() > 0).toList();
    }

    private static Row row(DoubtWord word, long count, DiscrepancyChoice choice) {
        return new Row(word, count, false, choice.address());
    }

    private Row row(Scope scope, DoubtWord word, ParkedChoice choice) {
        var count = parked.count(new ParkedFilter(scope.department(), choice.state(), 0, 1));
        return new Row(word, count, true, choice.address());
    }
}

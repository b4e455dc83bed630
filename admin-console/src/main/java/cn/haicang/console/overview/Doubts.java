package cn.haicang.console.overview;

import cn.haicang.console.intake.Accounts;
import cn.haicang.console.intake.ParkedFilter;
import cn.haicang.console.intake.ParkedMatter;
import cn.haicang.console.intake.ParkedWork;
import cn.haicang.console.intake.Reconciliation;
import cn.haicang.console.people.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    record Row(DoubtWord word, long count) {}

    List<Row> of(Scope scope) {
        var rows = new ArrayList<Row>();
        if (scope.terminals()) {
            rows.add(new Row(DoubtWord.ALARM, accounts.openAlarms(MOST).size()));
            rows.add(new Row(DoubtWord.GAP, accounts.gaps(MOST).size()));
            rows.add(new Row(DoubtWord.DIFFERENCE, reconciliation.differences().size()));
        }
        if (scope.parked()) {
            rows.add(new Row(DoubtWord.PARKED, count(scope, ParkedMatter.State.OPEN)));
            rows.add(new Row(DoubtWord.TO_CONFIRM, count(scope, ParkedMatter.State.PROPOSED)));
        }
        return rows.stream().filter(row -> row.count() > 0).toList();
    }

    private long count(Scope scope, ParkedMatter.State state) {
        return parked.count(new ParkedFilter(scope.department(), Optional.of(state), 0, 1));
    }
}

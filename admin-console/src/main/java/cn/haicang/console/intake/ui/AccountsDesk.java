package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.Accounts;
import cn.haicang.console.intake.DayAccount;
import cn.haicang.console.intake.IntakeAlarm;
import cn.haicang.console.intake.Reconciliation;
import cn.haicang.console.people.SignedIn;
import cn.haicang.console.shell.Texts;
import cn.haicang.console.shell.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the page about numbers reads and does, for the person of the session. */
@Component
class AccountsDesk {
    private static final int MOST = 1000;

    private final Accounts accounts;
    private final Reconciliation reconciliation;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Texts texts;

    AccountsDesk(Accounts accounts, Reconciliation reconciliation, SignedIn signedIn, Clock clock, Texts texts) {
        this.accounts = accounts;
        this.reconciliation = reconciliation;
        this.signedIn = signedIn;
        this.clock = clock;
        this.texts = texts;
    }

    Words words(Locale locale) {
        return new Words(texts, locale);
    }

    List<? extends Discrepancy> rows(DiscrepancyChoice choice) {
        return switch (choice) {
            case ALARMS ->
                accounts.openAlarms(MOST).stream().map(Discrepancy.OfAlarm::new).toList();
            case GAPS ->
                accounts.gaps(MOST).stream().map(Discrepancy.OfGap::new).toList();
            case DAYS ->
                reconciliation.differences().stream()
                        .map(Discrepancy.OfDay::new)
                        .toList();
        };
    }

    boolean acknowledge(IntakeAlarm alarm, String reason) {
        return accounts.acknowledge(signedIn.person().actor(), alarm.kind(), alarm.envelope(), reason);
    }

    boolean explain(DayAccount account, String reason) {
        return reconciliation.explain(signedIn.person().actor(), account, reason);
    }

    Duration since(Instant at) {
        return Duration.between(at, clock.instant());
    }
}

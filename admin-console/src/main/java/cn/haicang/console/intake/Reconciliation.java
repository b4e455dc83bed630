package cn.haicang.console.intake;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.foureyes.Acknowledgement;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.LastReports;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.health.DayReport;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares each day the receipts that a terminal gave out with what came. What does not agree stays a difference until it
 * does, or until a person has explained it.
 */
@Service
public class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int MOST = 1000;

    /** A terminal tells of its last seven days; more is a clock that nobody believes, or somebody who wants our disk. */
    private static final int DAYS_BACK = 31;

    private static final int DAYS_AHEAD = 2;

    private final DayRepository days;
    private final LastReports reports;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** What each installation told last, so that a heartbeat that tells it again costs nothing. */
    private final Map<InstallationId, List<DayReport>> known = new ConcurrentHashMap<>();

    private final Map<Caller, List<DayReport>> news = new ConcurrentHashMap<>();

    Reconciliation(
            DayRepository days, LastReports reports, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.days = days;
        this.reports = reports;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns at once. */
    public void note(Caller caller, List<DayReport> told) {
        if (!told.equals(known.put(caller.installation(), told))) {
            news.put(caller, told);
        }
    }

    @Scheduled(fixedDelay = 2000)
    void settle() {
        var due = Map.copyOf(news);
        var now = clock.instant();
        if (!due.isEmpty()) {
            transaction.executeWithoutResult(
                    _ -> due.forEach((caller, told) -> told.forEach(day -> tell(caller, day, now))));
            due.forEach(news::remove);
        }
        var agreed = days.open(MOST).stream().filter(DayAccount::agrees).toList();
        if (!agreed.isEmpty()) {
            transaction.executeWithoutResult(_ -> agreed.forEach(account -> days.agree(account, now)));
        }
    }

    private void tell(Caller caller, DayReport day, Instant now) {
        var today = LocalDate.ofInstant(now, Words.ZONE);
        boolean near =
                !day.day().isBefore(today.minusDays(DAYS_BACK)) && !day.day().isAfter(today.plusDays(DAYS_AHEAD));
        if (!near || !days.tell(caller, day, now)) {
            LOG.warn("what {} tells of {} is not kept", caller.terminal(), day.day());
        }
    }

    /** The oldest day first; what is still on its way is none. */
    public List<DayAccount> differences() {
        return days.open(MOST).stream()
                .filter(account -> !account.agrees() && !onItsWay(account))
                .toList();
    }

    /** Newest first. */
    public List<DayAccount> days(TerminalId terminal, int limit) {
        return days.of(terminal, limit);
    }

    /** Whether the terminal still holds as much as is missing; the last number may then be among it. */
    public boolean onItsWay(DayAccount account) {
        return account.missing() > 0
                && reports.of(account.terminal())
                        .filter(last -> last.heartbeat().queue().waiting() >= account.missing())
                        .isPresent();
    }

    /**
     * @param account as the person saw it
     * @return whether it was still so; if not, the terminal has told more, or somebody was quicker
     */
    public boolean explain(Actor by, DayAccount account, String reason) {
        Acknowledgement.requireReason(reason);
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean open = days.explain(account, new Acknowledgement(by, reason, clock.instant()));
            if (open) {
                audit.append(
                        by,
                        AuditAction.DAY_EXPLAINED,
                        account.terminal().value(),
                        account.day() + ", installation "
                                + account.installation().value() + ", " + account.missing() + " of "
                                + account.receipts() + " missing: " + reason);
            }
            return open;
        }));
    }
}

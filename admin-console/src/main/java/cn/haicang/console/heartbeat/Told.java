package cn.haicang.console.heartbeat;

import cn.haicang.console.intake.Reconciliation;
import cn.haicang.console.terminals.LastReports;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.health.Heartbeat;
import org.springframework.stereotype.Component;

/** Hands on what a heartbeat tells, to whoever keeps that part of it. */
@Component
class Told {
    private final LastReports reports;
    private final Reconciliation reconciliation;

    Told(LastReports reports, Reconciliation reconciliation) {
        this.reports = reports;
        this.reconciliation = reconciliation;
    }

    void note(Caller caller, Heartbeat heartbeat) {
        boolean news = reports.note(caller, heartbeat);
        if (news) {
            heartbeat.days().ifPresent(days -> reconciliation.note(caller, days));
        }
    }
}

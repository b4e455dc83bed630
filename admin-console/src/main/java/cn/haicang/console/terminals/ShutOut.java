package cn.haicang.console.terminals;

import cn.haicang.protocol.TerminalId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends all that a terminal has, at once. Runs in the caller's transaction. */
@Component
class ShutOut {
    private final Sheets sheets;
    private final TerminalRepository terminals;
    private final InstallationRepository installations;
    private final ApplicationEventPublisher events;

    ShutOut(
            Sheets sheets,
            TerminalRepository terminals,
            InstallationRepository installations,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.terminals = terminals;
        this.installations = installations;
        this.events = events;
    }

    /** @return false if there is no such terminal, or it was retired */
    boolean revoke(TerminalId terminal) {
        return end(terminal, TerminalState.REVOKED, InstallationState.REVOKED, CodeWord.REVOKED);
    }

    /** @return false if there is no such terminal, or it was retired */
    boolean retire(TerminalId terminal) {
        return end(terminal, TerminalState.RETIRED, InstallationState.RETIRED, CodeWord.RETIRED);
    }

    /**
     * Sheets first, then the terminal, then its installations: an enrolment that is under way holds its sheet, so it is over
     * before, and its installation is among those that end.
     */
    private boolean end(TerminalId terminal, TerminalState state, InstallationState installation, CodeWord code) {
        sheets.endAll(terminal, code);
        boolean known = terminals.setState(terminal, state);
        if (known) {
            installations.shutOutAll(terminal, installation, sheets.now());
            events.publishEvent(new TerminalShutOut(terminal));
        }
        return known;
    }
}

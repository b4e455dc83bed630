package cn.haicang.console.terminals;

import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.CallerRegister;
import cn.haicang.console.wire.Standing;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.crypto.PublicJwk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry as the centre's other parts ask it: whose key, which site, who is enrolled. */
@Service
public class Fleet implements CallerRegister {
    private final TerminalRepository terminals;
    private final InstallationRepository installations;
    private final SheetRepository sheets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Fleet(
            TerminalRepository terminals,
            InstallationRepository installations,
            SheetRepository sheets,
            TransactionTemplate transaction,
            Clock clock) {
        this.terminals = terminals;
        this.installations = installations;
        this.sheets = sheets;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Standing standing(PublicJwk key) {
        return installations
                .byKid(key.kid())
                .map(found -> switch (found.state()) {
                    case ACTIVE -> new Standing.Known(new Caller(found.terminal(), found.id()));
                    case SUPERSEDED, REVOKED, RETIRED -> new Standing.Revoked();
                })
                .orElseGet(Standing.Unknown::new);
    }

    /** Whatever its state: keys are kept for ever. */
    public Optional<Installation> byKid(String kid) {
        return installations.byKid(kid);
    }

    /** Whether this centre has ever given that number, whatever became of it. */
    public boolean knows(InstallationId id) {
        return installations.knows(id);
    }

    /** Empty if this centre has never given that number. */
    public Optional<Installation> installation(InstallationId id) {
        return installations.byId(id);
    }

    /** All that may call now. */
    public List<Installation> active() {
        return installations.active();
    }

    /** @throws IllegalArgumentException if there is no such terminal */
    public Site site(TerminalId terminal) {
        return terminals
                .find(terminal)
                .map(row -> new Site(row.site(), row.street()))
                .orElseThrow(() -> new IllegalArgumentException("no terminal " + terminal));
    }

    /** In the running transaction: which version of its assignment the terminal should run. */
    public void want(TerminalId terminal, long assignment) {
        terminals.setWanted(terminal, assignment);
    }

    /**
     * It has spoken, so it holds its certificate: the code that brought it here ends, and so do earlier installations of
     * this terminal.
     */
    void heard(Caller caller) {
        transaction.executeWithoutResult(_ -> {
            if (installations.heard(caller.installation(), clock.instant())) {
                installations.supersedeBefore(caller.terminal(), caller.installation(), clock.instant());
                sheets.endOf(caller.installation());
            }
        });
    }
}

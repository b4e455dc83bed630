package cn.haicang.console.terminals.ui;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.foureyes.ReasonDialog;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.TerminalState;
import cn.haicang.protocol.TerminalId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;

/** What an administrator can do about one terminal: make a code for it, revoke it, retire it. */
final class TerminalActs {
    private final TerminalDesk desk;
    private final Words words;
    private final Actor actor;
    private final TerminalId id;
    private final Runnable changed;

    /** @param changed draws the page anew */
    TerminalActs(TerminalDesk desk, Words words, Actor actor, TerminalId id, Runnable changed) {
        this.desk = desk;
        this.words = words;
        this.actor = actor;
        this.id = id;
        this.changed = changed;
    }

    /** Of a terminal that is gone for good nothing can be done any more. */
    List<Component> of(TerminalState state) {
        return state == TerminalState.RETIRED ? List.of() : List.of(retire(), revoke(state), code());
    }

    private Button code() {
        var code = new Button(words.of("terminal.issue_code"), _ -> {
            // Somebody else may have retired it since this page was drawn.
            if (desk.retired(id)) {
                changed.run();
            } else {
                new CodeDialog(desk, id, desk.issueCode(actor, id)).open();
            }
        });
        code.setId("issue-code");
        code.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return code;
    }

    private Button revoke(TerminalState state) {
        var revoke = new Button(
                words.of("terminal.revoke"),
                _ -> new RevokeDialog(words, id, () -> {
                            desk.revoke(actor, id);
                            changed.run();
                        })
                        .open());
        revoke.setId("revoke");
        revoke.addThemeVariants(ButtonVariant.LUMO_ERROR);
        boolean active = state == TerminalState.ACTIVE;
        revoke.setEnabled(active);
        if (!active) {
            revoke.setTooltipText(words.of("terminal.revoke_why_not"));
        }
        return revoke;
    }

    private Button retire() {
        var retire = new Button(
                words.of("terminal.retire"),
                _ -> new ReasonDialog(words, words.of("retire.title", id.value()), words.of("retire.words"), reason -> {
                            boolean retired = desk.retire(actor, id, reason);
                            changed.run();
                            return retired;
                        })
                        .open());
        retire.setId("retire");
        retire.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return retire;
    }
}

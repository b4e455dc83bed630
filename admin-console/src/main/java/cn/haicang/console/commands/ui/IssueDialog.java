package cn.haicang.console.commands.ui;

import cn.haicang.console.commands.IssueResult;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.command.CommandAction;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;

/** What is wanted of a terminal, and until when it may begin. */
class IssueDialog extends Dialog {
    private static final List<Duration> LIVES =
            List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(8), Duration.ofDays(2));

    private final Words words;
    private final Select<CommandAction> action = new Select<>();
    private final Select<Duration> life = new Select<>();
    private final Paragraph told = new Paragraph();
    private final Paragraph refused = new Paragraph();

    IssueDialog(CommandPageDesk desk, Words words, TerminalId terminal) {
        this.words = words;
        setHeaderTitle(words.of("commands.issue"));
        setWidth("480px");
        choices();
        refused.getElement().setAttribute("role", "alert");
        add(action, life, told, refused);
        var issue = new Button(
                words.of("commands.do"), _ -> settle(desk.issue(terminal, action.getValue(), life.getValue())));
        issue.setId("issue-now");
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("act.leave_it"), _ -> close()), issue);
    }

    private void choices() {
        action.setLabel(words.of("commands.action"));
        action.setId("action");
        action.setItems(CommandAction.values());
        action.setItemLabelGenerator(new CommandWords(words)::action);
        action.addValueChangeListener(chosen -> tell(chosen.getValue()));
        action.setValue(CommandAction.SELF_TEST);
        life.setLabel(words.of("commands.life"));
        life.setId("life");
        life.setItems(LIVES);
        life.setItemLabelGenerator(words::age);
        life.setValue(LIVES.get(1));
    }

    private void tell(CommandAction chosen) {
        told.setText(words.of(chosen.interrupts() ? "commands.waits" : "commands.at_once"));
    }

    private void settle(IssueResult result) {
        switch (result) {
            case IssueResult.Issued _ -> close();
            case IssueResult.Refused(var reason) ->
                refused.setText(
                        switch (reason) {
                            case NOT_ALLOWED -> words.of("commands.not_allowed");
                            case NOT_ENROLLED -> words.of("commands.not_enrolled");
                            case TOO_MANY -> words.of("commands.too_many");
                        });
        }
    }
}

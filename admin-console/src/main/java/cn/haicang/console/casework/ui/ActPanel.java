package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseOutcome;
import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.casework.CaseState;
import cn.haicang.console.casework.Casework;
import cn.haicang.console.casework.Decision;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;

/** What can be done with the case as it stands: accept it, ask for more, or decide it, the last two with a message. */
class ActPanel extends Section {
    private final CaseDesk desk;
    private final Words words;
    private final CaseRow row;
    private final Consumer<CaseRow> done;
    private final TextArea message = new TextArea();
    private final Paragraph said = new Paragraph();

    ActPanel(CaseDesk desk, Words words, CaseRow row, Consumer<CaseRow> done) {
        this.desk = desk;
        this.words = words;
        this.row = row;
        this.done = done;
        addClassNames("blk", "acts-below");
        said.addClassName("words");
        said.getElement().setAttribute("role", "alert");
        if (row.state().closed()) {
            add(new Paragraph(words.of("act.closed")));
        } else {
            acts();
        }
    }

    private void acts() {
        if (row.state().may(CaseState.ACCEPTED)) {
            boolean waits = row.state() == CaseState.MORE_WANTED;
            var title = words.of(waits ? "act.go_on_title" : "act.accept_title");
            add(new H2(title), new Paragraph(words.of(waits ? "act.go_on_words" : "act.accept_words")), accept());
        }
        if (row.state().may(CaseState.GRANTED)) {
            add(new H2(words.of("act.decide_title")), new Paragraph(words.of("act.decide_words")));
            add(message(), decide());
        } else if (row.state().may(CaseState.MORE_WANTED)) {
            add(new H2(words.of("act.more_title")), new Paragraph(words.of("act.more_words")));
            add(message(), row(more()));
        }
        add(said);
    }

    private Button accept() {
        var accept = new Button(
                words.of(row.state() == CaseState.MORE_WANTED ? "act.go_on" : "act.accept"),
                _ -> tell(desk.accept(row.id())));
        accept.setId("accept");
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return accept;
    }

    private TextArea message() {
        message.setLabel(words.of("act.message"));
        message.setHelperText(words.of("act.message_help", Casework.MAX_MESSAGE));
        message.setMaxLength(Casework.MAX_MESSAGE);
        message.setId("message");
        message.setWidthFull();
        return message;
    }

    private Div decide() {
        var grant = new Button(words.of("act.grant"), _ -> decide(Decision.GRANT));
        grant.setId("grant");
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var refuse = new Button(words.of("act.refuse"), _ -> decide(Decision.REFUSE));
        refuse.setId("refuse");
        refuse.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return row(grant, refuse, more());
    }

    private Button more() {
        var more = new Button(words.of("act.more"), _ -> withMessage(message -> desk.askForMore(row.id(), message)));
        more.setId("more");
        return more;
    }

    private static Div row(Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("row");
        return row;
    }

    private void decide(Decision decision) {
        withMessage(message -> desk.decide(row.id(), decision, message));
    }

    private void withMessage(Function<String, CaseOutcome> act) {
        boolean blank = message.getValue().isBlank();
        message.setInvalid(blank);
        message.setErrorMessage(words.of("act.message_missing"));
        if (!blank) {
            tell(act.apply(message.getValue().strip()));
        }
    }

    private void tell(CaseOutcome outcome) {
        switch (outcome) {
            case CaseOutcome.Done(var now) -> done.accept(now);
            case CaseOutcome.NotFrom(var state) ->
                said.setText(
                        words.of("act.not_from", words.of(CaseWord.of(state).wordKey())));
            case CaseOutcome.NotThere _ -> said.setText(words.of("act.not_there"));
        }
    }
}

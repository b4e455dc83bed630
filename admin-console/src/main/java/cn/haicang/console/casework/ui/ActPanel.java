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

/** What can be done with the case as it stands: accept it, or decide it with a message to the applicant. */
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
        if (row.state().may(CaseState.ACCEPTED)) {
            add(new H2(words.of("act.accept_title")), new Paragraph(words.of("act.accept_words")), accept(), said);
        } else if (row.state().may(CaseState.GRANTED)) {
            add(new H2(words.of("act.decide_title")), new Paragraph(words.of("act.decide_words")));
            add(message(), decide(), said);
        } else {
            add(new Paragraph(words.of("act.closed")));
        }
    }

    private Button accept() {
        var accept = new Button(words.of("act.accept"), _ -> tell(desk.accept(row.id())));
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
        var both = new Div(grant, refuse);
        both.addClassName("row");
        return both;
    }

    private void decide(Decision decision) {
        boolean blank = message.getValue().isBlank();
        message.setInvalid(blank);
        message.setErrorMessage(words.of("act.message_missing"));
        if (!blank) {
            tell(desk.decide(row.id(), decision, message.getValue().strip()));
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

package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.ReceiptFinding;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.ReceiptNumber;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** A paper receipt and no case: type its number, see what is known, and open a case by hand if nothing else helps. */
@Route(value = "receipts", layout = ConsoleLayout.class)
@Menu(title = "menu.receipts", order = 37, icon = "find")
@RolesAllowed(Role.IS_OFFICER)
public final class ReceiptsView extends Div implements HasDynamicTitle {
    private final ReceiptsDesk desk;
    private final Words words;
    private final FindingWords phrases;
    private final TextField number = new TextField();
    private final Div answer = new Div();

    public ReceiptsView(ReceiptsDesk desk, AccountsDesk accounts) {
        this.desk = desk;
        this.words = accounts.words(getLocale());
        this.phrases = new FindingWords(words, accounts);
        addClassName("pad");
        var head = new PageHead(words.of("receipts.title"));
        head.say(words.of("receipts.phrase"));
        number.setLabel(words.of("receipts.number"));
        number.setHelperText(words.of("receipts.help"));
        number.setId("number");
        number.setMaxLength(24);
        number.setWidth("320px");
        number.setValueChangeMode(ValueChangeMode.EAGER);
        number.addValueChangeListener(_ -> judge());
        var ask = new Button(words.of("receipts.ask"), Drawing.icon("find"), _ -> ask());
        ask.setId("ask");
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        answer.setId("answer");
        answer.addClassName("stack");
        answer.getElement().setAttribute("role", "status");
        var below = new Div(ask);
        below.addClassName("row");
        add(head, number, below, answer);
    }

    /** As soon as all sixteen digits stand there. */
    private void judge() {
        var digits = digits();
        boolean wrong = digits.length() > 16 || !digits.matches("\\d*") || (digits.length() == 16 && typed().isEmpty());
        number.setInvalid(wrong);
        number.setErrorMessage(words.of("receipts.wrong"));
    }

    private String digits() {
        return number.getValue().replaceAll("[\\s-]", "");
    }

    private Optional<ReceiptNumber> typed() {
        try {
            return Optional.of(new ReceiptNumber(digits()));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private void ask() {
        answer.removeAll();
        var typed = typed();
        number.setInvalid(typed.isEmpty());
        number.setErrorMessage(words.of("receipts.wrong"));
        typed.ifPresent(this::tell);
    }

    private void tell(ReceiptNumber asked) {
        var found = desk.tell(asked);
        found.forEach(finding -> {
            answer.add(new Paragraph(phrases.of(finding)));
            if (finding instanceof ReceiptFinding.ACase(var row)) {
                answer.add(new Anchor("cases/" + row.id(), words.of("receipts.open_case")));
            }
        });
        if (canBeOpened(found)) {
            answer.add(new ByHandPanel(desk, words, asked, () -> tell(asked)));
        }
    }

    private static boolean canBeOpened(List<ReceiptFinding> found) {
        return found.stream()
                .noneMatch(one -> one instanceof ReceiptFinding.ACase
                        || one instanceof ReceiptFinding.CaseElsewhere
                        || one instanceof ReceiptFinding.NoSuchInstallation);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("receipts.title");
    }
}

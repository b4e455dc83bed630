package cn.haicang.console.terminals.ui;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.terminals.NewTerminal;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.form.District;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Asks where a new terminal will stand, enters it, and shows the code with which it enrols. */
class RegisterDialog extends Dialog {
    private final TextField hans = new TextField();
    private final TextField hant = new TextField();
    private final TextField en = new TextField();
    private final Select<District.Street> street = new Select<>();
    private final TerminalDesk desk;
    private final Actor actor;

    RegisterDialog(TerminalDesk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        var words = desk.words(getLocale());
        setHeaderTitle(words.of("terminals.register"));
        street.setLabel(words.of("register.street"));
        street.setItems(desk.streets());
        street.setItemLabelGenerator(one -> words.of(one.name()));
        desk.streets().stream().findFirst().ifPresent(street::setValue);
        hans.setLabel(words.of("register.site_hans"));
        hant.setLabel(words.of("register.site_hant"));
        en.setLabel(words.of("register.site_en"));
        hans.setId("site-hans");
        hant.setId("site-hant");
        en.setId("site-en");
        var body = new Div(new Paragraph(words.of("register.words")), street, hans, hant, en);
        body.addClassName("account");
        add(body);
        var keep = new Button(words.of("register.keep"), _ -> keep());
        keep.setId("keep");
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("act.leave_it"), _ -> close()), keep);
    }

    private void keep() {
        if (!complete()) {
            return;
        }
        var site = new LocalizedText(
                hans.getValue().strip(), hant.getValue().strip(), en.getValue().strip());
        var id = desk.register(actor, new NewTerminal(site, street.getValue().code()));
        close();
        new CodeDialog(desk, id, desk.issueCode(actor, id)).open();
    }

    private boolean complete() {
        boolean complete = street.getOptionalValue().isPresent();
        for (var field : List.of(hans, hant, en)) {
            boolean blank = field.getValue().isBlank();
            field.setInvalid(blank);
            field.setErrorMessage(blank ? getTranslation("register.missing") : "");
            complete = complete && !blank;
        }
        return complete;
    }
}

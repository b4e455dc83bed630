package cn.haicang.console.foureyes;

import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;

/** Asks for the reason of an act, which goes on the record with the name of who gives it. */
public final class ReasonDialog extends Dialog {
    private final TextArea reason = new TextArea();
    private final Words words;
    private final Predicate<String> act;
    private final Paragraph said = new Paragraph();

    /** @param act what is done with the reason; false if it could not be done any more */
    public ReasonDialog(Words words, String title, String told, Predicate<String> act) {
        this.words = words;
        this.act = act;
        setHeaderTitle(title);
        setWidth("520px");
        reason.setLabel(words.of("because.reason"));
        reason.setHelperText(words.of("because.help", Acknowledgement.MAX_REASON));
        reason.setMaxLength(Acknowledgement.MAX_REASON);
        reason.setId("reason");
        reason.setWidthFull();
        said.getElement().setAttribute("role", "alert");
        add(new Paragraph(told), reason, said);
        var keep = new Button(words.of("because.keep"), _ -> keep());
        keep.setId("keep-reason");
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("act.leave_it"), _ -> close()), keep);
    }

    private void keep() {
        boolean blank = reason.getValue().isBlank();
        reason.setInvalid(blank);
        reason.setErrorMessage(words.of("because.missing"));
        if (blank) {
            return;
        }
        if (act.test(reason.getValue().strip())) {
            close();
        } else {
            said.setText(words.of("because.too_late"));
        }
    }
}

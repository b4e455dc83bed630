package cn.haicang.console.casework.ui;

import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks why somebody wants to look, before anything is opened. */
class PurposePanel extends Section {
    private static final int MAX_WORDS = 120;

    private final RadioButtonGroup<Purpose> purpose = new RadioButtonGroup<>();
    private final TextField more = new TextField();
    private final Words words;

    PurposePanel(Words words, Consumer<String> open) {
        this.words = words;
        addClassName("gatepanel");
        purpose.setLabel(words.of("purpose.label"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(one -> words.of(one.wordKey()));
        purpose.setId("purpose");
        purpose.addThemeName("vertical");
        more.setLabel(words.of("purpose.more"));
        more.setMaxLength(MAX_WORDS);
        more.setId("purpose-more");
        more.setVisible(false);
        purpose.addValueChangeListener(
                change -> more.setVisible(change.getValue().wantsWords()));
        var act = new Button(words.of("purpose.open"), Drawing.icon("open"), _ -> tryToOpen(open));
        act.setId("open");
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var title = new Div(Drawing.icon("lock"), new H2(words.of("purpose.title")));
        title.addClassName("row");
        add(title, new Paragraph(words.of("purpose.words")), purpose, more, act);
    }

    private void tryToOpen(Consumer<String> open) {
        var chosen = purpose.getOptionalValue();
        purpose.setInvalid(chosen.isEmpty());
        purpose.setErrorMessage(words.of("purpose.missing"));
        boolean wordsMissing = chosen.filter(Purpose::wantsWords).isPresent() && more.isEmpty();
        more.setInvalid(wordsMissing);
        more.setErrorMessage(words.of("purpose.words_missing"));
        if (chosen.isPresent() && !wordsMissing) {
            open.accept(chosen.get().recorded(more.getValue().strip()));
        }
    }
}

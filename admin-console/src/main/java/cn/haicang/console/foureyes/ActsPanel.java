package cn.haicang.console.foureyes;

import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be done with a matter as it stands. Who may do it is judged where it is done. */
public final class ActsPanel extends Section {
    private final Words words;
    private final Runnable done;
    private final Paragraph said = new Paragraph();

    /** @param done after an act that came off */
    public ActsPanel(Words words, Runnable done) {
        this.words = words;
        this.done = done;
        addClassNames("blk", "acts-below");
        said.addClassName("words");
        said.getElement().setAttribute("role", "alert");
        add(new H2(words.of("foureyes.acts")), said);
    }

    public void say(String key) {
        add(new Paragraph(words.of(key)));
    }

    /** @param act what stands in its way; empty if it came off */
    public void at(String key, String id, Supplier<Optional<String>> act) {
        add(button(key, id, () -> tell(act.get())));
    }

    /** Asks for the reason first. */
    public void asked(String key, String id, Function<String, Optional<String>> act) {
        var told = words.of("foureyes.on_record");
        add(button(
                key, id, () -> new ReasonDialog(words, words.of(key), told, reason -> tell(act.apply(reason))).open()));
    }

    public Optional<String> inTheWay(FourEyes.Result result) {
        return switch (result) {
            case DONE -> Optional.empty();
            case SAME_PERSON -> Optional.of(words.of("foureyes.same_person"));
            case NOT_NOW -> Optional.of(words.of("because.too_late"));
        };
    }

    private Button button(String key, String id, Runnable act) {
        var button = new Button(words.of(key), _ -> act.run());
        button.setId(id);
        return button;
    }

    /** @return whether it was done */
    private boolean tell(Optional<String> inTheWay) {
        said.setText(inTheWay.orElse(""));
        if (inTheWay.isEmpty()) {
            done.run();
        }
        return inTheWay.isEmpty();
    }
}

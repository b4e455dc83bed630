package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.ParkedMatter;
import cn.haicang.console.intake.ParkedOutcome;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be done with a parked envelope as it stands. Who may do it is judged where it is done. */
class ParkedActsPanel extends Section {
    private final ParkedDesk desk;
    private final Words words;
    private final ParkedMatter matter;
    private final Runnable done;
    private final Paragraph said = new Paragraph();

    ParkedActsPanel(ParkedDesk desk, Words words, ParkedMatter matter, Runnable done) {
        this.desk = desk;
        this.words = words;
        this.matter = matter;
        this.done = done;
        addClassNames("blk", "acts-below");
        said.addClassName("words");
        said.getElement().setAttribute("role", "alert");
        add(new H2(words.of("parked.acts")));
        asked("parked.note", "note", text -> desk.note(matter.hash(), text));
        switch (matter.state()) {
            case OPEN -> open();
            case PROPOSED -> proposed();
            case CLOSED -> add(new Paragraph(words.of("parked.is_closed")));
            case RELEASED -> add(new Paragraph(words.of("parked.is_released")));
        }
        add(said);
    }

    private void open() {
        at("parked.try_again", "try-again", () -> desk.tryAgain(matter.hash()));
        asked("parked.propose_release", "propose-release", reason -> propose(ParkedMatter.Act.RELEASE, reason));
        asked("parked.propose_close", "propose-close", reason -> propose(ParkedMatter.Act.CLOSE, reason));
        add(new Paragraph(words.of("parked.four_eyes")));
    }

    private void proposed() {
        add(new Paragraph(words.of(
                matter.proposal()
                                .filter(it -> it.act() == ParkedMatter.Act.CLOSE)
                                .isPresent()
                        ? "parked.close_proposed"
                        : "parked.release_proposed")));
        at("parked.confirm", "confirm", () -> desk.confirm(matter.hash()));
        asked("parked.take_back", "take-back", reason -> desk.takeBack(matter.hash(), reason));
    }

    private ParkedOutcome propose(ParkedMatter.Act act, String reason) {
        return desk.propose(matter.hash(), act, reason);
    }

    private void at(String key, String id, Supplier<ParkedOutcome> act) {
        var button = new Button(words.of(key), _ -> tell(act.get()));
        button.setId(id);
        add(button);
    }

    private void asked(String key, String id, Function<String, ParkedOutcome> act) {
        var button = new Button(
                words.of(key),
                _ -> new ReasonDialog(words, words.of(key), words.of("parked.on_record"), text -> tell(act.apply(text)))
                        .open());
        button.setId(id);
        add(button);
    }

    /** @return whether it was done */
    private boolean tell(ParkedOutcome outcome) {
        switch (outcome) {
            case ParkedOutcome.Done _ -> done.run();
            case ParkedOutcome.SamePerson _ -> said.setText(words.of("parked.same_person"));
            case ParkedOutcome.NotNow _ -> said.setText(words.of("because.too_late"));
            case ParkedOutcome.StillNot(var reason) ->
                said.setText(words.of("parked.still_not", words.ifKnown("parkedwhy." + reason, reason.name())));
        }
        return outcome instanceof ParkedOutcome.Done;
    }
}

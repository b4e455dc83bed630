package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.ChoiceRows;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** One of several; pages instead of scrolling. */
final class ChoiceView extends Screen {
    private final transient FormDesk desk;
    private final transient FormStep step;
    private final transient Options options;
    private final Div rows = Say.flat("rows");

    ChoiceView(QuestionFrame frame, FormDesk desk, FormStep step, Options options) {
        super(frame.words(), "choice-screen");
        this.desk = desk;
        this.step = step;
        this.options = options;
        step(frame.step());
        title(options.question());
        lead(options.help());
        walk(frame.walked());
        sea(rows);
        actions(Key.primary(words().of("next"), () -> frame.next().accept(this))
                .after("i-next")
                .wide(6));
        back(frame.back());
        page(options.pageOfChosen());
    }

    private void page(int number) {
        rows.removeAll();
        var draft = desk.draft(step.field());
        var present = switch (step) {
            case FormStep.Street _ -> draft.street();
            case FormStep.Community _ -> draft.community();
            case FormStep.Choice _, FormStep.Digits _, FormStep.Detail _, FormStep.Sign _, FormStep.Write _ ->
                draft.text();
        };
        var choices = new ChoiceRows(
                options.question(),
                options.page(number),
                present.isEmpty() ? Optional.empty() : Optional.of(present),
                code -> {
                    desk.put(step, code);
                    noComplaint();
                });
        if (!options.fitsOnePage()) {
            choices.addClassName("two");
        }
        rows.add(choices);
        if (options.pages() > 1) {
            rows.add(pager(number));
        }
    }

    private Div pager(int number) {
        int pages = options.pages();
        var at = new Span(words().of("page", number + 1, pages));
        return Say.flat(
                "pager",
                Key.plain(words().of("page.before"), () -> page(Math.floorMod(number - 1, pages)))
                        .before("i-back"),
                at,
                Key.plain(words().of("page.after"), () -> page((number + 1) % pages))
                        .after("i-next"));
    }
}

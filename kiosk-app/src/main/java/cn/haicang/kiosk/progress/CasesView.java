package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.query.CaseStatus;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The cases that the centre tells of, newest first, in pages that need no scrolling. */
final class CasesView extends Screen {
    private final transient List<CaseStatus> cases;
    private final int perPage;
    private final transient Consumer<CaseStatus> open;
    private final Div list = Say.flat("cases");

    CasesView(Words words, Told told, boolean elder, Consumer<CaseStatus> open, Runnable home) {
        super(words, "progress");
        this.cases = told.cases();
        this.open = open;
        perPage = elder ? 2 : 3;
        sky(Sky.CLEAR);
        noMatter();
        told.maskedName().ifPresent(this::step);
        title(cases.isEmpty() ? words.of("progress.none") : words.of("progress.count", cases.size()));
        lead(cases.isEmpty() ? words.of("progress.none.lead") : words.of("progress.count.lead"));
        sea(list);
        actions(Key.primary(words.of("go.home"), home).wide(6));
        back(home);
        page(0);
    }

    /** What the centre has told, to whom. */
    record Told(List<CaseStatus> cases, Optional<String> maskedName) {}

    private Div panel(CaseStatus status) {
        var panel = CasePanel.of(words(), status);
        if (status.own().isPresent()) {
            panel.add(Key.plain(words().of("case.open"), () -> open.accept(status))
                    .spoken(words().of("case.open.what", words().of(status.service())))
                    .after("i-next"));
        }
        return panel;
    }

    private void page(int number) {
        list.removeAll();
        cases.stream().skip((long) number * perPage).limit(perPage).forEach(it -> list.add(panel(it)));
        int pages = Math.ceilDiv(cases.size(), perPage);
        if (pages > 1) {
            list.add(Say.flat(
                    "pager",
                    Key.plain(words().of("page.before"), () -> page(Math.floorMod(number - 1, pages)))
                            .before("i-back"),
                    new Span(words().of("page", number + 1, pages)),
                    Key.plain(words().of("page.after"), () -> page((number + 1) % pages))
                            .after("i-next")));
        }
    }
}

package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.query.CaseStage;
import cn.haicang.protocol.query.CaseStatus;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** One case: service, number, and four segments with the present one bold. */
final class CasePanel {
    private CasePanel() {}

    static Div of(Words words, CaseStatus status) {
        var place = place(status.stage());
        var chip = new Span(Picture.icon(picture(status.stage())), new Span(now(words, status.stage())));
        chip.addClassName("chip");
        var head = Say.flat("head", new H2(words.of(status.service())), chip);
        var stages = new OrderedList();
        stages.addClassName("stages");
        var names = List.of(
                words.of("stage.received"),
                words.of("stage.looked-into"),
                status.stage() == CaseStage.MORE_WANTED ? words.of("stage.more-wanted") : words.of("stage.accepted"),
                end(words, status.stage()));
        for (int i = 0; i < names.size(); i++) {
            var item = new ListItem(names.get(i));
            item.addClassName(i < place ? "past" : i == place ? "present" : "ahead");
            stages.add(item);
        }
        var since = new Paragraph(words.of(
                "progress.since",
                status.receiptNumber().grouped(),
                words.time("progress.since.pattern", status.since())));
        since.addClassName("note");
        var whole = Say.flat("case", head, stages, since);
        whole.addClassName(tone(status.stage()));
        status.message().ifPresent(message -> whole.add(new Paragraph(message)));
        return whole;
    }

    private static String end(Words words, CaseStage stage) {
        return switch (stage) {
            case RECEIVED, LOOKED_INTO, ACCEPTED, MORE_WANTED, GRANTED -> words.of("stage.granted");
            case REFUSED -> words.of("stage.refused");
            case WITHDRAWN -> words.of("stage.withdrawn");
            case CLOSED -> words.of("stage.closed");
        };
    }

    private static int place(CaseStage stage) {
        return switch (stage) {
            case RECEIVED -> 0;
            case LOOKED_INTO -> 1;
            case ACCEPTED, MORE_WANTED -> 2;
            case GRANTED, REFUSED, WITHDRAWN, CLOSED -> 3;
        };
    }

    private static String tone(CaseStage stage) {
        return switch (stage) {
            case RECEIVED, LOOKED_INTO, ACCEPTED -> "going";
            case GRANTED -> "good";
            case MORE_WANTED, REFUSED, WITHDRAWN, CLOSED -> "stop";
        };
    }

    private static String picture(CaseStage stage) {
        return switch (stage) {
            case RECEIVED, LOOKED_INTO, ACCEPTED -> "i-clock";
            case GRANTED -> "i-sent";
            case MORE_WANTED, REFUSED, WITHDRAWN, CLOSED -> "i-alert";
        };
    }

    private static String now(Words words, CaseStage stage) {
        return switch (stage) {
            case RECEIVED -> words.of("stage.received.now");
            case LOOKED_INTO -> words.of("stage.looked-into.now");
            case ACCEPTED -> words.of("stage.accepted.now");
            case GRANTED -> words.of("stage.granted.now");
            case MORE_WANTED -> words.of("stage.more-wanted.now");
            case REFUSED -> words.of("stage.refused.now");
            case WITHDRAWN -> words.of("stage.withdrawn.now");
            case CLOSED -> words.of("stage.closed.now");
        };
    }
}

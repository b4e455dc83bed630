package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.catalogue.Guide;
import cn.haicang.protocol.catalogue.ServiceItem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What a resident should know before beginning: who, materials, limits, steps, fee, phone. */
final class GuideView extends Screen {
    GuideView(Words words, ServiceItem service, Hindrance hindrance, Runnable begin, Runnable back) {
        super(words, "guide");
        var guide = service.guide();
        noMatter();
        step(words.of(service.department().name()));
        title(words.of(service.title()));
        reading(Say.flat(
                "facts",
                fact(words.of("guide.minutes", service.minutes()), words.of("guide.minutes.here")),
                fact(words.of(guide.limit()), words.of("guide.limit"))));
        sea(Say.reading("what-it-takes", facts(guide), way(guide.steps())));
        switch (hindrance) {
            case NONE ->
                actions(Key.primary(words.of("guide.begin"), begin)
                        .after("i-next")
                        .wide(6));
            case NO_READER -> hindered(words.of("guide.no-reader"), words.of("guide.no-reader.then"), back);
            case NOT_TAKEN -> hindered(words.of("guide.not-taken"), words.of("guide.not-taken.then"), back);
        }
        back(back);
    }

    private void hindered(String why, String then, Runnable back) {
        actions(
                new Say("warn", "i-alert", why, then),
                Key.secondary(words().of("bar.back"), back).wide(6));
    }

    private Div facts(Guide guide) {
        return Say.flat(
                "cols",
                part(words().of("guide.who"), ticks(guide.who())),
                part(words().of("guide.materials"), ticks(guide.materials())),
                part(words().of("guide.fee"), new Paragraph(words().of(guide.fee()))),
                part(words().of("guide.phone"), new Paragraph(words().of("guide.phone.call", guide.phone()))));
    }

    private static Div fact(String figure, String meaning) {
        var bold = new Span(figure);
        bold.addClassName("bold");
        return new Div(bold, new Span(meaning));
    }

    private static Div part(String heading, Component content) {
        return new Div(new H2(heading), content);
    }

    private UnorderedList ticks(List<LocalizedText> lines) {
        var list = new UnorderedList();
        list.addClassName("ticks");
        lines.forEach(line -> list.add(new ListItem(Picture.icon("i-check"), new Span(words().of(line)))));
        return list;
    }

    private Div way(List<LocalizedText> steps) {
        var list = new OrderedList();
        for (int i = 0; i < steps.size(); i++) {
            var number = new Span(String.valueOf(i + 1));
            number.addClassName("dot");
            list.add(new ListItem(number, new Span(words().of(steps.get(i)))));
        }
        return Say.flat("way", new H2(words().of("guide.steps")), list);
    }
}

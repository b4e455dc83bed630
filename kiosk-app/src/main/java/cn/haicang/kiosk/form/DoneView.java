package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Aloud;
import cn.haicang.kiosk.shell.Key;
import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.QrPicture;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Sky;
import cn.haicang.kiosk.shell.Standing;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.ReceiptNumber;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Handed in: where it is now, its number, and the receipt on paper or on the screen. */
final class DoneView extends Screen {
    record State(ReceiptNumber number, Paper paper, boolean atCentre, String hotline) {}

    record Acts(Runnable reprint, Runnable itIsOut, Runnable itIsNot, Runnable another, Runnable end) {}

    private final transient State state;
    private final transient Acts acts;

    DoneView(Words words, State state, Acts acts) {
        super(words, "done");
        this.state = state;
        this.acts = acts;
        sky(state.atCentre() ? Sky.CLEAR : Sky.DUSK);
        standing(state.atCentre() ? Standing.SENT : Standing.STORED);
        crown(Say.flat("seal", Picture.icon(state.atCentre() ? "i-check" : "i-stored")));
        title(state.atCentre() ? words.of("done.sent") : words.of("done.stored"));
        reading(number());
        if (state.atCentre()) {
            flown();
        } else {
            rest(0.9);
        }
        receipt();
    }

    private Div number() {
        var digits = new Span(state.number().grouped());
        digits.addClassName("bold");
        return Say.flat("number", new Span(words().of(state.atCentre() ? "done.number" : "done.number.valid")), digits);
    }

    private void receipt() {
        switch (state.paper()) {
            case PRINTING -> slot(words().of("paper.printing"), words().of("paper.printing.more"));
            case OUT -> slot(words().of("paper.out"), words().of("paper.out.more"));
            case NOT_OUT -> code(words().of("paper.not"), words().of("paper.unharmed"));
            case STOPPED_MIDWAY -> code(words().of("paper.midway"), words().of("paper.unharmed"));
            case ASK -> ask();
        }
    }

    private void slot(String title, String more) {
        sea(
                Say.flat("give", Picture.of("slot", "slot"), new Div(Aloud.said(new H2(title)), new Paragraph(more))),
                next());
        actions(
                Key.secondary(words().of("done.another"), acts.another()).wide(6),
                Key.primary(words().of("done.end"), acts.end()).wide(6));
    }

    private void code(String title, String more) {
        sea(
                new Say("warn", "i-paper", title, more),
                Say.flat(
                        "scan",
                        new QrPicture(state.number().code(), words().of("code.label")),
                        new Div(
                                new H2(words().of("code.title")),
                                new Paragraph(words().of("code.photo")),
                                new Paragraph(words().of("code.write")))));
        actions(
                Key.secondary(words().of("paper.again"), acts.reprint())
                        .before("i-print")
                        .wide(3),
                Key.secondary(words().of("done.another"), acts.another()).wide(3),
                Key.primary(words().of("code.end"), acts.end()).wide(6));
    }

    private void ask() {
        sea(
                Say.flat(
                        "give",
                        Picture.of("slot", "slot"),
                        new Div(
                                Aloud.said(new H2(words().of("paper.ask"))),
                                new Paragraph(words().of("paper.ask.more")))),
                next());
        actions(
                Key.secondary(words().of("paper.ask.no"), acts.itIsNot()).wide(6),
                Key.primary(words().of("paper.ask.yes"), acts.itIsOut()).wide(6));
    }

    private Div next() {
        var list = new OrderedList(
                item(
                        words().of(state.atCentre() ? "next.check" : "next.send"),
                        words().of(state.atCentre() ? "next.check.more" : "next.send.more")),
                item(words().of("next.ask"), words().of("next.ask.more", state.hotline())));
        return Say.flat("next", new H2(words().of("next.title")), list);
    }

    private static ListItem item(String first, String second) {
        var bold = new Span(first);
        bold.addClassName("bold");
        return new ListItem(bold, new Span(second));
    }
}

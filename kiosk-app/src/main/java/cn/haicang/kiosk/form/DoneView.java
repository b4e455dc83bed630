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
    private final Div seal = Say.flat("seal");
    private final Span numberIs = new Span();
    private final ListItem first = new ListItem();

    DoneView(Words words, State state, Acts acts) {
        super(words, "done");
        this.state = state;
        this.acts = acts;
        crown(seal);
        var digits = new Span(state.number().grouped());
        digits.addClassName("bold");
        reading(Say.flat("number", numberIs, digits));
        receipt();
        if (state.atCentre()) {
            arrived();
        } else {
            stored();
        }
    }

    private void stored() {
        sky(Sky.DUSK);
        standing(Standing.STORED);
        seal.add(Picture.icon("i-stored"));
        title(words().of("done.stored"));
        numberIs.setText(words().of("done.number.valid"));
        fill(first, "next.send", words().of("next.send.more"));
        rest(0.9);
    }

    /** The centre has it. Keys and paper stay as they are: one that is drawn anew is taken from under the finger. */
    void arrived() {
        sky(Sky.CLEAR);
        standing(Standing.SENT);
        seal.removeAll();
        seal.add(Picture.icon("i-check"));
        title(words().of("done.sent"));
        numberIs.setText(words().of("done.number"));
        first.removeAll();
        fill(first, "next.check", words().of("next.check.more"));
        flown();
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
        var second = new ListItem();
        fill(second, "next.ask", words().of("next.ask.more", state.hotline()));
        return Say.flat("next", new H2(words().of("next.title")), new OrderedList(first, second));
    }

    private void fill(ListItem item, String headline, String more) {
        var bold = new Span(words().of(headline));
        bold.addClassName("bold");
        item.add(bold, new Span(more));
    }
}

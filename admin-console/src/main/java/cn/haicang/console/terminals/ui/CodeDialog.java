package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.IssuedCode;
import cn.haicang.protocol.TerminalId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** An enrolment sheet: shown once, to be printed, held before the terminal's scanner, or typed there. */
class CodeDialog extends Dialog {
    private final Words words;

    CodeDialog(TerminalDesk desk, TerminalId terminal, IssuedCode issued) {
        words = desk.words(getLocale());
        setHeaderTitle(words.of("code.title", terminal.value()));
        setCloseOnOutsideClick(false);
        add(sheet(desk, terminal, issued));
        var print = new Button(words.of("code.print"));
        print.setId("print-sheet");
        print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
        var done = new Button(words.of("code.done"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(print, done);
    }

    /** Says by itself what it is for: it is carried to the terminal on paper. */
    private Div sheet(TerminalDesk desk, TerminalId terminal, IssuedCode issued) {
        var code = new Span(issued.code().grouped());
        code.setId("enrolment-code");
        code.addClassName("enrolment-code");
        var address = new Div(new Span(words.of("code.address")), mono(desk.wireAddress()));
        var said = new Div(
                new H2(terminal.value() + "  " + desk.site(terminal, words)),
                new Paragraph(words.of("code.words")),
                code,
                address,
                new Paragraph(words.of("code.until", words.moment(issued.expires()))));
        var sheet = new Div(said);
        sheet.addClassName("code");
        desk.scanned(issued.code()).map(this::drawn).ifPresent(sheet::add);
        return sheet;
    }

    private Drawing drawn(String text) {
        var qr = new Drawing("qr", QrDrawing.svg(text));
        qr.getElement().setAttribute("role", "img").setAttribute("aria-label", words.of("code.qr"));
        return qr;
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}

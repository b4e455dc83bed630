package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Drawing;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.IssuedCode;
import cn.haicang.protocol.TerminalId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** An enrolment code: shown once, to be typed at the terminal or held before its scanner. */
class CodeDialog extends Dialog {
    CodeDialog(TerminalDesk desk, TerminalId terminal, IssuedCode issued) {
        Words words = desk.words(getLocale());
        setHeaderTitle(words.of("code.title", terminal.value()));
        setCloseOnOutsideClick(false);
        var code = new Span(issued.code().grouped());
        code.setId("enrolment-code");
        code.addClassName("enrolment-code");
        var qr = new Drawing("qr", QrDrawing.svg(desk.scanned(issued.code())));
        qr.getElement().setAttribute("role", "img").setAttribute("aria-label", words.of("code.qr"));
        var address = new Div(new Span(words.of("code.address")), mono(desk.wireAddress()));
        address.addClassName("q");
        var said = new Div(
                new Paragraph(words.of("code.words")),
                code,
                address,
                new Paragraph(words.of("code.until", words.moment(issued.expires()))));
        var body = new Div(said, qr);
        body.addClassName("code");
        add(body);
        var done = new Button(words.of("code.done"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}

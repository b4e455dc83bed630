package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Picture;
import cn.haicang.kiosk.shell.Say;
import cn.haicang.protocol.submission.Applicant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Whose matter it is, masked: somebody may look over a shoulder. */
final class PersonPanel {
    private PersonPanel() {}

    static Div of(Applicant person) {
        var name = new Span(person.name().masked());
        name.addClassName("bold");
        return Say.flat(
                "who",
                Picture.icon("i-card"),
                new Div(name, new Span(person.number().masked())));
    }
}

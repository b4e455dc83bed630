package cn.haicang.console.intake.ui;

import cn.haicang.console.foureyes.WorkedPanel;
import cn.haicang.console.intake.ParkedMatter;
import cn.haicang.console.people.Role;
import cn.haicang.console.shell.ConsoleLayout;
import cn.haicang.console.shell.PageHead;
import cn.haicang.console.shell.StateMark;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;

/** One parked envelope: why it could not be taken in, what was found out, how it ends. Opening it is a look on the record. */
@Route(value = "parked/:hash", layout = ConsoleLayout.class)
@RolesAllowed({Role.IS_OFFICER, Role.IS_ADMINISTRATOR})
public final class ParkedEnvelopeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final ParkedDesk desk;
    private final Words words;
    private final Div body = new Div();

    public ParkedEnvelopeView(ParkedDesk desk) {
        this.desk = desk;
        this.words = desk.words(getLocale());
        addClassNames("pad", "one-case");
        var crumb = new Div(new RouterLink(words.of("parked.title"), ParkedView.class));
        crumb.addClassName("crumb");
        body.addClassName("stack");
        add(crumb, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("hash")
                .filter(text -> text.matches("[0-9a-f]{64}"))
                .map(Sha256::new)
                .orElseThrow(NotFoundException::new));
    }

    private void show(Sha256 hash) {
        var opened = desk.open(hash).orElseThrow(NotFoundException::new);
        var matter = opened.matter();
        body.removeAll();
        var head = new PageHead(
                matter.receiptNumber().map(ReceiptNumber::grouped).orElseGet(() -> words.of("parked.no_number")));
        head.say(words.ifKnown("parkedwhy." + matter.reason(), matter.reason().name()));
        var line = new Div(new StateMark(ParkedWord.of(matter.state())), advice(matter));
        line.addClassName("sentence");
        var split = new Div(told(matter), new ParkedActsPanel(desk, words, opened, () -> show(hash)));
        split.addClassName("split");
        body.add(head, line, split, new WorkedPanel(words, opened.worked()));
    }

    private Span advice(ParkedMatter matter) {
        return new Span(words.ifKnown("parkedadvice." + matter.reason(), ""));
    }

    private Section told(ParkedMatter matter) {
        var list = new DescriptionList();
        list.addClassName("kv");
        row(list, "cases.terminal", matter.terminal().value());
        row(list, "report.installation", DiscrepancyWords.number(matter.installation()));
        row(list, "cases.received", words.moment(matter.receivedAt()));
        matter.service().ifPresent(service -> row(list, "cases.service", service.value()));
        row(list, "people.department", matter.department());
        row(list, "parked.hash", matter.hash().value().substring(0, 16));
        var block = new Section(new H2(words.of("parked.told")), list);
        block.addClassName("blk");
        return block;
    }

    private void row(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.of(key)), new DescriptionList.Description(value));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("parked.title");
    }
}

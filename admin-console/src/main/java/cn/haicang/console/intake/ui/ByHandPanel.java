package cn.haicang.console.intake.ui;

import cn.haicang.console.foureyes.Acknowledgement;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.catalogue.ServiceItem;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Opens a case for a receipt: whose, about what, and why by hand. */
class ByHandPanel extends Section {
    private final ReceiptsDesk desk;
    private final Words words;
    private final ReceiptNumber receipt;
    private final Runnable done;
    private final Select<ServiceItem> service = new Select<>();
    private final TextField name = new TextField();
    private final TextField resident = new TextField();
    private final TextArea reason = new TextArea();
    private final Paragraph said = new Paragraph();

    ByHandPanel(ReceiptsDesk desk, Words words, ReceiptNumber receipt, Runnable done) {
        this.desk = desk;
        this.words = words;
        this.receipt = receipt;
        this.done = done;
        addClassName("blk");
        service.setLabel(words.of("cases.service"));
        service.setItems(desk.services());
        service.setItemLabelGenerator(item -> words.of(item.title()));
        desk.services().stream().findFirst().ifPresent(service::setValue);
        name.setLabel(words.of("content.name"));
        name.setId("by-hand-name");
        resident.setLabel(words.of("content.number"));
        resident.setId("by-hand-resident");
        reason.setLabel(words.of("because.reason"));
        reason.setMaxLength(Acknowledgement.MAX_REASON);
        reason.setId("by-hand-reason");
        reason.setWidthFull();
        said.getElement().setAttribute("role", "alert");
        var open = new Button(words.of("byhand.open"), _ -> open());
        open.setId("open-by-hand");
        add(new H2(words.of("byhand.title")), new Paragraph(words.of("byhand.words")));
        add(service, name, resident, reason, open, said);
    }

    private void open() {
        try {
            var applicant =
                    desk.applicant(name.getValue().strip(), resident.getValue().strip());
            if (reason.getValue().isBlank() || service.getOptionalValue().isEmpty()) {
                said.setText(words.of("because.missing"));
            } else if (desk.open(
                            receipt,
                            service.getValue(),
                            applicant,
                            reason.getValue().strip())
                    .isPresent()) {
                setVisible(false);
                done.run();
            } else {
                said.setText(words.of("byhand.too_late"));
            }
        } catch (IllegalArgumentException notAPerson) {
            said.setText(words.of("byhand.not_a_person"));
        }
    }
}

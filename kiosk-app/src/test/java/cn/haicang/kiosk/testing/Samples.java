package cn.haicang.kiosk.testing;

import cn.haicang.kiosk.submission.Filing;
import cn.haicang.protocol.Language;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.PersonName;
import cn.haicang.protocol.ResidentNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.catalogue.CaseKind;
import cn.haicang.protocol.catalogue.Catalogue;
import cn.haicang.protocol.catalogue.ConsentNotice;
import cn.haicang.protocol.catalogue.Department;
import cn.haicang.protocol.catalogue.Guide;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.catalogue.TerminalSettings;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.District;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.form.FieldKey;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.form.FormDefinition;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.ConsentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One service, one resident who does not exist, one form. */
public final class Samples {
    public static final FieldKey PHONE = new FieldKey("phone");

    public static final ServiceItem SERVICE = service("Register");

    public static final Catalogue CATALOGUE = catalogue(SERVICE);

    public static final TerminalSettings SETTINGS = new TerminalSettings(
            text("Station"), "0592-0000000", Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofMinutes(30));

    public static final String MOBILE = "13900000000";

    public static final FilledForm FORM = FilledForm.EMPTY.with(PHONE, new Answer.Text(MOBILE));

    private Samples() {}

    public static Catalogue catalogue(ServiceItem service) {
        return new Catalogue(3, new District("350205", text("Haicang"), List.of()), List.of(service));
    }

    /** An item that differs by its title only. */
    public static ServiceItem service(String title) {
        return new ServiceItem(
                new ServiceCode("MEDICAL_INSURANCE"),
                text(title),
                text("Insurance"),
                new Department("MEDICAL", text("Medical insurance")),
                CaseKind.COMMITTED,
                5,
                false,
                new Guide(List.of(), List.of(), text("5 days"), text("free"), List.of(), "0592-0000000"),
                new ConsentNotice("v1", text("name"), text("case"), text("one year")),
                new FormDefinition(
                        List.of(new Field.Phone(PHONE, text("Number?"), text("Eleven digits"), text("Phone"), true))));
    }

    public static Filing filing(FilledForm form) {
        var applicant = new Applicant("RESIDENT", new PersonName("测试甲"), new ResidentNumber("11010519491231002X"));
        return new Filing(
                SERVICE,
                applicant,
                Language.ZH_HANS,
                form,
                new ConsentRecord("v1", Instant.parse("2026-11-23T08:00:00Z")));
    }

    private static LocalizedText text(String all) {
        return new LocalizedText(all, all, all);
    }
}

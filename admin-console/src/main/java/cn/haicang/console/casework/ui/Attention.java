package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.catalogue.ServiceItem;
import java.util.List;

/** What a person has to look into, as words; a code without words is shown as it is. */
class Attention {
    private static final String FORM = "FORM.";

    private final Words words;
    private final Catalogues catalogues;

    Attention(Words words, Catalogues catalogues) {
        this.words = words;
        this.catalogues = catalogues;
    }

    /** What is wrong, and what a person can do about it; the latter is blank for a code that is not known here. */
    record Reason(String what, String advice) {}

    List<Reason> reasons(CaseRow row) {
        return row.attention().stream()
                .map(code -> new Reason(phrase(row.service(), code), advice(code)))
                .toList();
    }

    String of(CaseRow row) {
        return String.join(
                words.of("list.comma"),
                row.attention().stream()
                        .map(code -> phrase(row.service(), code))
                        .toList());
    }

    private String advice(String code) {
        return words.ifKnown("attentionadvice." + code, code.startsWith(FORM) ? words.of("attentionadvice.FORM") : "");
    }

    private String phrase(ServiceCode service, String code) {
        int dot = code.lastIndexOf('.');
        if (code.startsWith(FORM) && dot > FORM.length()) {
            var finding = code.substring(dot + 1);
            return words.of(
                    "attention.field",
                    label(service, code.substring(FORM.length(), dot)),
                    words.ifKnown("finding." + finding, finding));
        }
        return words.ifKnown("attention." + code, code);
    }

    /** As the form of today calls the field; one that it doesn't have any more keeps its key. */
    private String label(ServiceCode service, String field) {
        return catalogues.current().catalogue().service(service).map(ServiceItem::form).stream()
                .flatMap(form -> form.fields().stream())
                .filter(known -> known.key().value().equals(field))
                .findFirst()
                .map(known -> words.of(known.label()))
                .orElse(field);
    }
}

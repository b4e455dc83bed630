package cn.haicang.console.intake;

import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.form.Finding;
import cn.haicang.protocol.form.FormCheck;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What a person has to look into before a case goes on, in stable codes that hold nothing personal. None of it keeps a
 * submission from becoming a case.
 */
@Component
class Attention {
    private final Catalogues catalogues;

    Attention(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    List<String> to(EnvelopeHead head, SubmissionContent content) {
        var codes = new ArrayList<String>();
        if (head.version() != EnvelopeHead.VERSION) {
            codes.add("VERSION_UNKNOWN");
        }
        if (head.kind() != EnvelopeKind.APPLICATION) {
            codes.add("KIND_NOT_HANDLED");
        }
        var catalogue = catalogues.find(head.catalogue());
        if (catalogue.isEmpty()) {
            codes.add("CATALOGUE_UNKNOWN");
            return codes;
        }
        var service = catalogue.get().catalogue().service(head.service());
        if (service.isEmpty()) {
            codes.add("SERVICE_UNKNOWN");
            return codes;
        }
        codes.addAll(toForm(new FormCheck(catalogue.get().catalogue().district()), service.get(), content));
        return codes;
    }

    private static List<String> toForm(FormCheck check, ServiceItem service, SubmissionContent content) {
        var codes = new ArrayList<String>();
        if (!content.consent().noticeVersion().equals(service.consent().version())) {
            codes.add("CONSENT_TO_ANOTHER_NOTICE");
        }
        check.check(service.form(), content.form()).stream()
                .map(Attention::code)
                .distinct()
                .forEach(codes::add);
        return codes;
    }

    /** The name of a field that the form doesn't know was chosen by somebody else, so it is not repeated. */
    private static String code(Finding finding) {
        return finding.code() == Finding.Code.NOT_ASKED
                ? "FORM.NOT_ASKED"
                : "FORM." + finding.field() + "." + finding.code();
    }
}

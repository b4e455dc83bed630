package cn.haicang.console.intake;

import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.form.Finding;
import cn.haicang.protocol.form.FormCheck;
import cn.haicang.protocol.submission.EntryForms;
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
            codes.addAll(toEntry(head.kind(), content));
            return codes;
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

    /** The form of an entry is the same in every catalogue, and so is the district of its check. */
    private List<String> toEntry(EnvelopeKind kind, SubmissionContent content) {
        var check = new FormCheck(catalogues.current().catalogue().district());
        return codes(EntryForms.findings(check, kind, content.form()));
    }

    private static List<String> toForm(FormCheck check, ServiceItem service, SubmissionContent content) {
        var codes = new ArrayList<String>();
        if (!content.consent().noticeVersion().equals(service.consent().version())) {
            codes.add("CONSENT_TO_ANOTHER_NOTICE");
        }
        codes.addAll(codes(check.check(service.form(), content.form())));
        return codes;
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Attention::code).distinct().toList();
    }

    /** The name of a field that the form doesn't know was chosen by somebody else, so it is not repeated. */
    private static String code(Finding finding) {
        return finding.code() == Finding.Code.NOT_ASKED
                ? "FORM.NOT_ASKED"
                : "FORM." + finding.field() + "." + finding.code();
    }
}

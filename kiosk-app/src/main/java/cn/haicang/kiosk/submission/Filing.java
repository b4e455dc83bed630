package cn.haicang.kiosk.submission;

import cn.haicang.protocol.Language;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.Attachment;
import cn.haicang.protocol.submission.ConsentRecord;
import java.util.List;

/** What a resident hands in. Silent about its content. */
public record Filing(
        ServiceItem service,
        Applicant applicant,
        Language language,
        FilledForm form,
        ConsentRecord consent,
        List<Attachment> attachments) {
    public Filing {
        attachments = List.copyOf(attachments);
        if (attachments.size() > Attachment.MAX_COUNT) {
            throw new IllegalArgumentException("at most " + Attachment.MAX_COUNT + " attachments");
        }
    }

    /** Without attachments. */
    public Filing(ServiceItem service, Applicant applicant, Language language, FilledForm form, ConsentRecord consent) {
        this(service, applicant, language, form, consent, List.of());
    }

    @Override
    public String toString() {
        return "Filing[" + service.code() + ", hidden]";
    }
}

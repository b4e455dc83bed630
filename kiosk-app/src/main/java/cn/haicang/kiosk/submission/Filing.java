package cn.haicang.kiosk.submission;

import cn.haicang.protocol.Language;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.ConsentRecord;

/** What a resident hands in. Silent about its content. */
public record Filing(
        ServiceItem service, Applicant applicant, Language language, FilledForm form, ConsentRecord consent) {
    @Override
    public String toString() {
        return "Filing[" + service.code() + ", hidden]";
    }
}

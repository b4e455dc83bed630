package cn.haicang.protocol.submission;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.Language;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.form.FilledForm;
import java.util.Optional;

/**
 * What is sealed. Silent about its content.
 *
 * @param id the id of its envelope again, so that it can't be put under another head
 * @param language what the resident was spoken to in
 * @param form of the service item for an application, of {@link EntryForms} for all else
 * @param about the case that it belongs to; absent for an application only
 */
public record SubmissionContent(
        EnvelopeId id,
        Applicant applicant,
        Language language,
        FilledForm form,
        ConsentRecord consent,
        Optional<ReceiptNumber> about) {
    @Override
    public String toString() {
        return "SubmissionContent[" + id + ", hidden]";
    }
}

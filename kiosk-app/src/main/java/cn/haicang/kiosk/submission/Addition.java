package cn.haicang.kiosk.submission;

import cn.haicang.protocol.Language;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.ConsentRecord;
import cn.haicang.protocol.submission.EnvelopeKind;

/**
 * What a resident hands in about a case. Silent about its content.
 *
 * @param kind all but an application
 */
public record Addition(
        EnvelopeKind kind,
        About about,
        Applicant applicant,
        Language language,
        FilledForm form,
        ConsentRecord consent) {
    @Override
    public String toString() {
        return "Addition[" + kind + ", hidden]";
    }
}

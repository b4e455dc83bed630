package cn.haicang.kiosk.submission;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Attachment;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.SubmissionContent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What becomes an envelope, of whatever kind. Silent about its content. */
record Unsealed(
        EnvelopeKind kind,
        ServiceCode service,
        Sha256 catalogue,
        List<Attachment> attachments,
        Function<EnvelopeId, SubmissionContent> content) {
    static Unsealed of(Filing filing, Sha256 catalogue) {
        return new Unsealed(
                EnvelopeKind.APPLICATION,
                filing.service().code(),
                catalogue,
                filing.attachments(),
                id -> new SubmissionContent(
                        id, filing.applicant(), filing.language(), filing.form(), filing.consent(), Optional.empty()));
    }

    static Unsealed of(Addition addition, Sha256 catalogue) {
        return new Unsealed(
                addition.kind(),
                addition.about().service(),
                catalogue,
                List.of(),
                id -> new SubmissionContent(
                        id,
                        addition.applicant(),
                        addition.language(),
                        addition.form(),
                        addition.consent(),
                        Optional.of(addition.about().receiptNumber())));
    }

    @Override
    public String toString() {
        return "Unsealed[" + kind + ", hidden]";
    }
}

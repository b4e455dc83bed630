package cn.haicang.kiosk.form;

import cn.haicang.kiosk.outbox.Committed;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.EnvelopeKind;

/** What a receipt is about: it can only be made of a submission that is committed. Of the applicant, only what is masked. */
record Handed(EnvelopeKind kind, LocalizedText title, String maskedName, String maskedNumber, Committed submission) {
    static Handed of(EnvelopeKind kind, LocalizedText title, Applicant applicant, Committed submission) {
        return new Handed(
                kind, title, applicant.name().masked(), applicant.number().masked(), submission);
    }

    @Override
    public String toString() {
        return "Handed[" + submission + "]";
    }
}

package cn.haicang.kiosk.form;

import cn.haicang.kiosk.outbox.Committed;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.submission.Applicant;

/** What a receipt is about: it can only be made of a submission that is committed. Of the applicant, only what is masked. */
record Handed(ServiceItem service, String maskedName, String maskedNumber, Committed submission) {
    static Handed of(ServiceItem service, Applicant applicant, Committed submission) {
        return new Handed(service, applicant.name().masked(), applicant.number().masked(), submission);
    }

    @Override
    public String toString() {
        return "Handed[" + submission + "]";
    }
}

package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;

/** A submission that lies durably on this terminal's disk. Only the outbox makes one, after the commit has returned. */
public final class Committed {
    private final ReceiptNumber number;
    private final EnvelopeId envelopeId;

    Committed(ReceiptNumber number, EnvelopeId envelopeId) {
        this.number = number;
        this.envelopeId = envelopeId;
    }

    public ReceiptNumber number() {
        return number;
    }

    public EnvelopeId envelopeId() {
        return envelopeId;
    }

    @Override
    public String toString() {
        return "Committed[" + number + "]";
    }
}

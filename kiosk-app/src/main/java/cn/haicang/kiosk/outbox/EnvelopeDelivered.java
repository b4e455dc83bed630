package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.ReceiptNumber;

/** The centre has this one; announced after the acknowledgement was committed. */
public record EnvelopeDelivered(ReceiptNumber number) {}

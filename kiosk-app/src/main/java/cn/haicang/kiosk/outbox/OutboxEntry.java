package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.submission.Envelope;

/** One submission that waits for the centre. */
public record OutboxEntry(EnvelopeId id, ReceiptNumber number, Envelope envelope) {}

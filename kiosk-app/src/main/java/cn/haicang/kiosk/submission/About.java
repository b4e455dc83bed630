package cn.haicang.kiosk.submission;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;

/** The case that something is handed in about, as the centre has told of it. */
public record About(ReceiptNumber receiptNumber, ServiceCode service, LocalizedText title) {}

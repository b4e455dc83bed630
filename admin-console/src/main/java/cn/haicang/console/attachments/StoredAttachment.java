package cn.haicang.console.attachments;

import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;

/** An attachment that an envelope has named. Whose it is says the envelope. */
public record StoredAttachment(TerminalId terminal, Sha256 hash, long sealedBytes) {}

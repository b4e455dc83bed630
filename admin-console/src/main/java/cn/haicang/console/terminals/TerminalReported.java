package cn.haicang.console.terminals;

import cn.haicang.protocol.TerminalId;

/** A heartbeat was taken in. Raised on the thread of that call, outside of any transaction; a listener must return at once. */
public record TerminalReported(TerminalId terminal) {}

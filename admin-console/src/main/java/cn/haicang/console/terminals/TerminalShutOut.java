package cn.haicang.console.terminals;

import cn.haicang.protocol.TerminalId;

/** It was revoked or retired: nothing of it is answered any more. Raised in the transaction that says so. */
public record TerminalShutOut(TerminalId terminal) {}

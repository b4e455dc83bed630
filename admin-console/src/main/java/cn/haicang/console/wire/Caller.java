package cn.haicang.console.wire;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;

/** The terminal that makes a call, proven by its certificate. */
public record Caller(TerminalId terminal, InstallationId installation) {}

package cn.haicang.console.terminals;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.crypto.PublicJwk;

/** One enrolment of a terminal, and the key that it made for it. */
public record Installation(InstallationId id, TerminalId terminal, PublicJwk key, InstallationState state) {}

package cn.haicang.console.terminals;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;

/** Whoever decides what a terminal runs says it at enrolment already. The registry asks; it does not know who answers. */
public interface FirstAssignment {
    /** In the running transaction: a signed assignment for this installation, JWS. */
    String make(TerminalId terminal, InstallationId installation);
}

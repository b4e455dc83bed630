package cn.haicang.kiosk.enrolment;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;

/** From now on this terminal belongs to a centre, under this installation. */
public record TerminalEnrolled(TerminalId terminal, InstallationId installation) {}

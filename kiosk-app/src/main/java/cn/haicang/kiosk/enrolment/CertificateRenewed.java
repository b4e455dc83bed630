package cn.haicang.kiosk.enrolment;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;

/** New connections to the centre are made with a newer certificate. */
public record CertificateRenewed(TerminalId terminal, InstallationId installation) {}

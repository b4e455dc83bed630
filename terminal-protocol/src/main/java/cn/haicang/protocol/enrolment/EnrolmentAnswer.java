package cn.haicang.protocol.enrolment;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import java.util.List;

/**
 * @param certificate the terminal's certificate, PEM
 * @param authority the centre's CA certificate, PEM
 * @param keys the centre's public keys
 * @param assignment the first assignment, JWS
 */
public record EnrolmentAnswer(
        TerminalId terminal,
        InstallationId installation,
        String certificate,
        String authority,
        List<CentreKey> keys,
        String assignment) {
    public EnrolmentAnswer {
        keys = List.copyOf(keys);
    }
}

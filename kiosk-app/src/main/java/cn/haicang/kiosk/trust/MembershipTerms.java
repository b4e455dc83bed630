package cn.haicang.kiosk.trust;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.enrolment.CentreKey;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a centre and this terminal have agreed on at an enrolment.
 *
 * @param certificate the terminal's
 * @param authority the centre's, pinned
 * @param keys the centre's public keys; submissions are sealed to the first one for sealing
 */
public record MembershipTerms(
        TerminalId terminal,
        InstallationId installation,
        URI centre,
        X509Certificate certificate,
        X509Certificate authority,
        List<CentreKey> keys) {
    public MembershipTerms {
        keys = List.copyOf(keys);
    }

    MembershipTerms with(X509Certificate newer) {
        return new MembershipTerms(terminal, installation, centre, newer, authority, keys);
    }
}

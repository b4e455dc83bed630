package cn.haicang.kiosk.testing;

import cn.haicang.kiosk.trust.MembershipTerms;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.TerminalSettings;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Signing;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.crypto.Unsealing;
import cn.haicang.protocol.enrolment.CentreKey;
import java.net.URI;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The three keys of a centre, and what can be done with them. */
public final class CentreKeys {
    public static final TerminalId TERMINAL = new TerminalId("HC-0001");
    public static final InstallationId INSTALLATION = new InstallationId(7);

    private final Authority authority;
    private final KeyPair signing = EphemeralKey.newPair();
    private final KeyPair sealing = EphemeralKey.newPair();

    public CentreKeys(Instant from) {
        this.authority = new Authority("Centre of the test", from);
    }

    public Authority authority() {
        return authority;
    }

    public List<CentreKey> keys() {
        return List.of(key(signing, CentreKey.Use.SIGNING), key(sealing, CentreKey.Use.SEALING));
    }

    public String sign(TokenType type, Object content) {
        return Signing.es256(signing.getPrivate(), (ECPublicKey) signing.getPublic())
                .sign(type, WireJson.write(content));
    }

    public byte[] open(String jwe) {
        return Unsealing.with(
                        kid -> kid.equals(jwk(sealing).kid()) ? Optional.of(sealing.getPrivate()) : Optional.empty())
                .open(jwe);
    }

    /** Enrols without a network. */
    public void enrol(Trust trust, URI centre) {
        enrol(trust, centre, INSTALLATION);
    }

    public void enrol(Trust trust, URI centre, InstallationId installation) {
        var certificate =
                authority.terminal(TERMINAL.value(), trust.keyForEnrolment().getPublic());
        trust.join(new MembershipTerms(TERMINAL, installation, centre, certificate, authority.certificate(), keys()));
    }

    public String catalogue() {
        return sign(TokenType.CATALOGUE, Samples.CATALOGUE);
    }

    public Assignment assignment(long version, String catalogue) {
        return assignment(version, catalogue, Samples.SETTINGS);
    }

    public Assignment assignment(long version, String catalogue, TerminalSettings settings) {
        return new Assignment(
                TERMINAL,
                INSTALLATION,
                version,
                Sha256.ofAscii(catalogue),
                List.of(Samples.SERVICE.code()),
                settings,
                authority.certificate().getNotBefore().toInstant().plus(Duration.ofDays(300)));
    }

    private static CentreKey key(KeyPair pair, CentreKey.Use use) {
        return new CentreKey(jwk(pair).kid(), use, jwk(pair).json());
    }

    private static PublicJwk jwk(KeyPair pair) {
        return PublicJwk.of((ECPublicKey) pair.getPublic());
    }
}

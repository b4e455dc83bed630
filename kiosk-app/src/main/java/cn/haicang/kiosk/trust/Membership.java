package cn.haicang.kiosk.trust;

import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.crypto.Signing;
import cn.haicang.protocol.crypto.Verification;
import cn.haicang.protocol.enrolment.CentreKey;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** That this terminal belongs to a centre, under one installation, with everything that this lets it do. */
public final class Membership {
    private final MembershipTerms terms;
    private final KeyPair keys;
    private final Signing signing;
    private final Sealing sealing;
    private final Verification verification;

    /** @throws IllegalArgumentException if the centre's keys are not what they should be */
    Membership(MembershipTerms terms, KeyPair key) {
        this.terms = terms;
        this.keys = key;
        this.signing = Signing.es256(key.getPrivate(), (ECPublicKey) key.getPublic());
        this.sealing = Sealing.to(terms.keys().stream()
                .filter(k -> k.use() == CentreKey.Use.SEALING)
                .findFirst()
                .map(Membership::parse)
                .orElseThrow(() -> new IllegalArgumentException("the centre has given no key for sealing")));
        var signers = signers(terms);
        this.verification = Verification.es256(kid -> Optional.ofNullable(signers.get(kid)));
    }

    private static Map<String, PublicJwk> signers(MembershipTerms terms) {
        var signers = terms.keys().stream()
                .filter(k -> k.use() == CentreKey.Use.SIGNING)
                .collect(Collectors.toUnmodifiableMap(CentreKey::kid, Membership::parse));
        if (signers.isEmpty()) {
            throw new IllegalArgumentException("the centre has given no key for signing");
        }
        return signers;
    }

    private static PublicJwk parse(CentreKey key) {
        var jwk = PublicJwk.parse(key.jwk());
        if (!jwk.kid().equals(key.kid())) {
            throw new IllegalArgumentException("a key's kid is its thumbprint");
        }
        return jwk;
    }

    Membership renewed(X509Certificate certificate, X509Certificate issuer) {
        if (!issuer.equals(authority())) {
            throw new IllegalArgumentException("another authority than the pinned one");
        }
        if (!certificate.getPublicKey().equals(keys.getPublic())) {
            throw new IllegalArgumentException("a certificate for another key");
        }
        try {
            certificate.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a certificate of this authority", e);
        }
        return new Membership(terms.with(certificate), keys);
    }

    MembershipTerms terms() {
        return terms;
    }

    public TerminalId terminal() {
        return terms.terminal();
    }

    public InstallationId installation() {
        return terms.installation();
    }

    public URI centre() {
        return terms.centre();
    }

    public X509Certificate certificate() {
        return terms.certificate();
    }

    public X509Certificate authority() {
        return terms.authority();
    }

    /** For the handshake with the centre. */
    public PrivateKey key() {
        return keys.getPrivate();
    }

    /** Names the key of this installation. */
    public String kid() {
        return signing.kid();
    }

    /** Signs as this terminal. */
    public Signing signing() {
        return signing;
    }

    /** Seals to the centre; this terminal cannot open it again. */
    public Sealing sealing() {
        return sealing;
    }

    /** Verifies what the centre has signed. */
    public Verification verification() {
        return verification;
    }

    @Override
    public String toString() {
        return "Membership[" + terminal() + ", " + installation().value() + "]";
    }
}

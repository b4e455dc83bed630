package cn.haicang.console.trust;

import cn.haicang.console.store.DataFolder;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ResidentNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.crypto.Signing;
import cn.haicang.protocol.crypto.Unsealing;
import cn.haicang.protocol.crypto.Verification;
import cn.haicang.protocol.enrolment.CentreKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.util.io.pem.PemObject;
import org.springframework.stereotype.Service;

/**
 * What the centre can do with its keys, without handing one out. Authority, signing and sealing are three keys, so that each
 * can be kept and replaced by itself.
 */
@Service
public class CentreTrust {
    private final KeySet keys;
    private final Authority authority;
    private final Signing signing;
    private final Verification verification;
    private final Sealing sealing;
    private final Unsealing unsealing;
    private final Clock clock;

    CentreTrust(DataFolder data, TrustSettings settings, Clock clock) {
        this.clock = clock;
        this.keys = KeySet.in(data, Passphrase.of(settings), clock);
        this.authority = new Authority(keys.authority(), keys.authorityKey(), settings.certificateLife(), clock);
        var own = PublicJwk.of(keys.signing().publicKey());
        this.signing = Signing.es256(keys.signing().privateKey(), keys.signing().publicKey());
        this.verification = Verification.es256(
                kid -> Optional.of(own).filter(known -> known.kid().equals(kid)));
        var sealedTo = PublicJwk.of(keys.sealing().publicKey());
        this.sealing = Sealing.to(sealedTo);
        var sealedToKid = sealedTo.kid();
        this.unsealing =
                Unsealing.with(kid -> Optional.of(keys.sealing().privateKey()).filter(_ -> kid.equals(sealedToKid)));
    }

    /** The certificate of the authority, PEM. */
    public String authorityPem() {
        return pem(keys.authority());
    }

    /** What an enrolment code pins: over the certificate's DER. */
    public Sha256 authorityHash() {
        try {
            return Sha256.of(keys.authority().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public keys that a terminal is given. */
    public List<CentreKey> publicKeys() {
        return List.of(
                published(keys.signing(), CentreKey.Use.SIGNING), published(keys.sealing(), CentreKey.Use.SEALING));
    }

    /** Certificate of a terminal, PEM: the terminal as common name, the installation as serial number (X.520). */
    public String issue(CertificateRequest request, TerminalId terminal, InstallationId installation) {
        var subject = new X500NameBuilder()
                .addRDN(BCStyle.SERIALNUMBER, "%05d".formatted(installation.value()))
                .addRDN(BCStyle.CN, terminal.value())
                .build();
        return pem(authority.forTerminal(request.key(), subject));
    }

    public Signing signing() {
        return signing;
    }

    /** Of what this centre has signed. */
    public Verification verification() {
        return verification;
    }

    /** To the centre itself: for what an officer writes. */
    public Sealing sealing() {
        return sealing;
    }

    public Unsealing unsealing() {
        return unsealing;
    }

    /** By which a resident's cases are found without knowing the number: HMAC-SHA-256 (RFC 2104) with a key of its own. */
    public Sha256 hashOf(ResidentNumber number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.residents());
            var hash = mac.doFinal(number.value().getBytes(StandardCharsets.US_ASCII));
            return new Sha256(HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HMAC-SHA-256", e);
        }
    }

    /**
     * TLS for the port that terminals call; to be asked anew for each connection.
     *
     * @param names host names and addresses under which terminals reach the port
     */
    public Supplier<SSLContext> serverTls(List<String> names) {
        return new RenewedTls(authority, names, clock);
    }

    private static CentreKey published(KeySet.Pair pair, CentreKey.Use use) {
        var jwk = PublicJwk.of(pair.publicKey());
        return new CentreKey(jwk.kid(), use, jwk.json());
    }

    private static String pem(X509Certificate certificate) {
        try {
            return KeyFolder.pem(new PemObject("CERTIFICATE", certificate.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

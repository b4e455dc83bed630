package cn.haicang.console.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The centre's own certification authority (RFC 5280), with one level below it. */
final class Authority {
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(20 * 365);
    /** A terminal's clock may be behind by a day before a new certificate looks as if it came from the future. */
    private static final Duration BACK = Duration.ofDays(1);

    private final X509Certificate certificate;
    private final PrivateKey key;
    private final Duration certificateLife;
    private final Clock clock;

    Authority(X509Certificate certificate, PrivateKey key, Duration certificateLife, Clock clock) {
        this.certificate = certificate;
        this.key = key;
        this.certificateLife = certificateLife;
        this.clock = clock;
    }

    X509Certificate certificate() {
        return certificate;
    }

    static X509Certificate selfSigned(KeyPair pair, Clock clock) {
        var name = new X500Name("CN=Haicang Kiosk Centre");
        try {
            var builder = builder(
                    name,
                    name,
                    pair.getPublic(),
                    clock.instant(),
                    clock.instant().plus(AUTHORITY_LIFE));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return sign(builder, pair.getPrivate());
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("an authority cannot be made", e);
        }
    }

    X509Certificate forTerminal(PublicKey publicKey, X500Name subject) {
        return leaf(publicKey, subject, KeyPurposeId.id_kp_clientAuth, List.of());
    }

    X509Certificate forServer(PublicKey publicKey, List<String> names) {
        return leaf(publicKey, new X500Name("CN=Haicang Kiosk Wire"), KeyPurposeId.id_kp_serverAuth, names);
    }

    private X509Certificate leaf(PublicKey publicKey, X500Name subject, KeyPurposeId purpose, List<String> names) {
        try {
            var issuer =
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            var builder = builder(issuer, subject, publicKey, clock.instant(), end());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            if (!names.isEmpty()) {
                var all = names.stream().map(Authority::generalName).toArray(GeneralName[]::new);
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
            }
            return sign(builder, key);
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    /** No certificate outlives its authority. */
    private Instant end() {
        var wanted = clock.instant().plus(certificateLife);
        var last = certificate.getNotAfter().toInstant();
        return wanted.isBefore(last) ? wanted : last;
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey publicKey, Instant now, Instant end) {
        // 20 octets at most, positive, 64 bits of chance at least (RFC 5280 4.1.2.2; CA/Browser Forum 7.1).
        var serial = new BigInteger(127, new SecureRandom()).setBit(126);
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(now.minus(BACK)), Date.from(end), subject, publicKey);
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("a certificate cannot be signed", e);
        }
    }

    private static GeneralName generalName(String name) {
        boolean address = name.matches("[0-9.]+") || name.contains(":");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }
}

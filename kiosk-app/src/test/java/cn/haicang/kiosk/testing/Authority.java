package cn.haicang.kiosk.testing;

import cn.haicang.protocol.crypto.EphemeralKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of its own for one test. */
public final class Authority {
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final KeyPair key = EphemeralKey.newPair();
    private final X500Principal name;
    private final X509Certificate certificate;

    public Authority(String name, Instant from) {
        this.name = new X500Principal("CN=" + name);
        this.certificate = issue(this.name, key.getPublic(), from, from.plus(Duration.ofDays(3650)), builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        });
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public X509Certificate server(String host, PublicKey publicKey, Instant from, Instant until) {
        return issue(new X500Principal("CN=centre"), publicKey, from, until, builder -> {
            boolean address = host.matches("[0-9.]+");
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host)));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        });
    }

    public X509Certificate terminal(String terminal, PublicKey publicKey) {
        return terminal(terminal, publicKey, certificate.getNotBefore().toInstant());
    }

    /** Good for a year. */
    public X509Certificate terminal(String terminal, PublicKey publicKey, Instant from) {
        return issue(new X500Principal("CN=" + terminal), publicKey, from, from.plus(Duration.ofDays(365)), builder -> {
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
        });
    }

    private interface Extensions {
        void addTo(X509v3CertificateBuilder builder) throws CertIOException;
    }

    private X509Certificate issue(
            X500Principal subject, PublicKey publicKey, Instant from, Instant until, Extensions extensions) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    publicKey);
            extensions.addTo(builder);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }
}

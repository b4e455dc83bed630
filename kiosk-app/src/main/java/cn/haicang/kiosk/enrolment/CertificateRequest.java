package cn.haicang.kiosk.enrolment;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/** PKCS #10 (RFC 2986): proof that the terminal holds the key for which it wants a certificate. */
final class CertificateRequest {
    // The centre decides what a terminal is called; its own word here would mean nothing.
    private static final X500Principal SUBJECT = new X500Principal("CN=terminal");

    private CertificateRequest() {}

    static String pem(KeyPair key) {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
            pem.writeObject(new JcaPKCS10CertificationRequestBuilder(SUBJECT, key.getPublic()).build(signer));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("the terminal's key cannot sign", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

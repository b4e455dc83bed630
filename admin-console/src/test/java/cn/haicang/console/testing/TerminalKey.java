package cn.haicang.console.testing;

import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.Signing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** The key that a terminal makes before it enrols. */
public final class TerminalKey {
    private final KeyPair pair = EphemeralKey.newPair();

    public PrivateKey privateKey() {
        return pair.getPrivate();
    }

    public Signing signing() {
        return Signing.es256(pair.getPrivate(), (ECPublicKey) pair.getPublic());
    }

    /** PKCS #10 in PEM. */
    public String certificateRequest() {
        var text = new StringWriter();
        try (var pem = new PemWriter(text)) {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            var request = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=terminal"), pair.getPublic())
                    .build(signer);
            pem.writeObject(new PemObject("CERTIFICATE REQUEST", request.getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}

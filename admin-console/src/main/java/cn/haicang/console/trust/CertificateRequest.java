package cn.haicang.console.trust;

import cn.haicang.protocol.crypto.PublicJwk;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A request (PKCS #10, RFC 2986) that its maker signed with the very key it is about. What else it asks for is not read. */
public final class CertificateRequest {
    private final ECPublicKey key;

    private CertificateRequest(ECPublicKey key) {
        this.key = key;
    }

    /** Empty if it is no request, its signature doesn't hold, or its key is not on P-256. */
    public static Optional<CertificateRequest> read(String pem) {
        try (var parser = new PEMParser(new StringReader(pem))) {
            if (!(parser.readObject() instanceof PKCS10CertificationRequest raw)) {
                return Optional.empty();
            }
            var request = new JcaPKCS10CertificationRequest(raw);
            var key = request.getPublicKey();
            if (!(key instanceof ECPublicKey ec)
                    || !request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
                return Optional.empty();
            }
            PublicJwk.of(ec);
            return Optional.of(new CertificateRequest(ec));
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | IllegalArgumentException notARequest) {
            return Optional.empty();
        }
    }

    public PublicJwk jwk() {
        return PublicJwk.of(key);
    }

    ECPublicKey key() {
        return key;
    }
}

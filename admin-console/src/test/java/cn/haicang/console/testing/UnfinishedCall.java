package cn.haicang.console.testing;

import cn.haicang.console.trust.CentreTrust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A call that has begun, promises a body, and does not send it until the connection is closed. */
public final class UnfinishedCall implements AutoCloseable {
    private final Socket socket;

    private UnfinishedCall(Socket socket) {
        this.socket = socket;
    }

    public static UnfinishedCall to(RunningCentre centre, String path) {
        try {
            var socket = trusting(centre.bean(CentreTrust.class).authorityPem())
                    .getSocketFactory()
                    .createSocket("localhost", centre.wirePort());
            var head = "POST /api/terminal/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new UnfinishedCall(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SSLContext trusting(String authority) throws IOException {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, new char[0]);
            var pem = new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII));
            trusted.setCertificateEntry(
                    "centre", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}

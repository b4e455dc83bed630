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
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A call that has begun, promises a body, and sends a byte of it now and then. */
public final class UnfinishedCall implements AutoCloseable {
    private final Socket socket;

    private UnfinishedCall(Socket socket) {
        this.socket = socket;
    }

    /** Of nobody known. */
    public static UnfinishedCall to(RunningCentre centre, String path) {
        try {
            return begin(
                    trusting(centre.bean(CentreTrust.class).authorityPem())
                            .getSocketFactory()
                            .createSocket("localhost", centre.wirePort()),
                    "POST",
                    path,
                    "application/json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static UnfinishedCall of(TestTerminal terminal, String path) {
        return of(terminal, "POST", path, "application/json");
    }

    public static UnfinishedCall of(TestTerminal terminal, String method, String path, String mediaType) {
        return begin(terminal.open(), method, path, mediaType);
    }

    /** Of which only this much comes, and then nothing. */
    public static UnfinishedCall saying(TestTerminal terminal, String begun) {
        return said(terminal.open(), begun);
    }

    /** What the centre says before it hangs up. */
    public String answer() {
        var said = new StringBuilder();
        try {
            var in = socket.getInputStream();
            for (int one = in.read(); one >= 0; one = in.read()) {
                said.append((char) one);
            }
        } catch (IOException hungUp) {
            return said.toString();
        }
        return said.toString();
    }

    private void trickle() {
        try {
            for (int bytes = 0; bytes < 90; bytes++) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
                LockSupport.parkNanos(200_000_000);
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    private static UnfinishedCall begin(Socket socket, String method, String path, String mediaType) {
        var call = said(
                socket,
                method + " /api/terminal/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: " + mediaType
                        + "\r\nContent-Length: 100\r\n\r\n{");
        Thread.ofVirtual().start(call::trickle);
        return call;
    }

    private static UnfinishedCall said(Socket socket, String begun) {
        try {
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
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

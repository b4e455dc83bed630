package cn.haicang.console.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A terminal's end of a real connection: trusts one authority, shows one certificate or none. */
public final class WireClient implements AutoCloseable {
    private final int port;
    private final SSLContext tls;
    private final HttpClient client;

    private WireClient(int port, SSLContext tls) {
        this.port = port;
        this.tls = tls;
        this.client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** @param authority PEM */
    public static WireClient unknown(int port, String authority) {
        return new WireClient(port, context(authority, Optional.empty()));
    }

    /** @param certificate PEM */
    public static WireClient with(int port, String authority, String certificate, PrivateKey key) {
        return new WireClient(port, context(authority, Optional.of(new Identity(pem(certificate), key))));
    }

    public HttpResponse<byte[]> get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    public HttpResponse<byte[]> post(String path, byte[] json) {
        return send("POST", path, "application/json", json);
    }

    /** @param mediaType blank for no body */
    public HttpResponse<byte[]> send(String method, String path, String mediaType, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/terminal/v1" + path))
                .timeout(Duration.ofSeconds(30));
        if (mediaType.isBlank()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.method(method, HttpRequest.BodyPublishers.ofByteArray(body)).header("Content-Type", mediaType);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A call that has begun and does not end until the socket is closed. */
    public SSLSocket begin(String path) throws IOException {
        var socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", port);
        socket.getOutputStream()
                .write(("POST /api/terminal/v1" + path + " HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static SSLContext context(String authority, Optional<Identity> identity) {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, new char[0]);
            trusted.setCertificateEntry("authority", pem(authority));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(
                    identity.map(WireClient::keyManagers).orElse(new KeyManager[0]), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager[] keyManagers(Identity identity) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, new char[0]);
            store.setKeyEntry("terminal", identity.key(), new char[0], new X509Certificate[] {identity.certificate()});
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            return keys.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate pem(String text) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Identity(X509Certificate certificate, PrivateKey key) {}
}

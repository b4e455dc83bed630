package cn.haicang.proving.bench;

import cn.haicang.kiosk.trust.Membership;
import cn.haicang.protocol.crypto.TlsIdentity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** The least that can call the centre as a terminal: a TLS socket and one request, so that the client costs little. */
final class RawLine {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final Membership membership;
    private final SSLContext remembering;

    private RawLine(Membership membership) {
        this.membership = membership;
        this.remembering = context();
    }

    static RawLine as(Membership membership) {
        return new RawLine(membership);
    }

    /** Each with a whole handshake. */
    void handshakes(int calls) {
        for (int call = 0; call < calls; call++) {
            anew();
        }
    }

    /** Each with a handshake that goes on where an earlier connection ended. */
    void resumptions(int calls) {
        for (int call = 0; call < calls; call++) {
            once(remembering);
        }
    }

    /** All on one connection. */
    void calls(int calls) {
        try (var socket = socket(remembering)) {
            for (int call = 0; call < calls; call++) {
                ask(socket, "keep-alive");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the status */
    String anew() {
        return once(context());
    }

    private String once(SSLContext context) {
        try (var socket = socket(context)) {
            return ask(socket, "close");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SSLSocket socket(SSLContext context) throws IOException {
        var centre = membership.centre();
        return (SSLSocket) context.getSocketFactory().createSocket(centre.getHost(), centre.getPort());
    }

    private static String ask(SSLSocket socket, String connection) throws IOException {
        var request =
                "GET /api/terminal/v1/assignment HTTP/1.1\r\nHost: centre\r\nConnection: " + connection + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var in = socket.getInputStream();
        var head = head(in);
        var length = LENGTH.matcher(head);
        if (length.find()) {
            in.skipNBytes(Long.parseLong(length.group(1)));
        }
        return head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the centre hung up");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private SSLContext context() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, new char[0]);
            store.setCertificateEntry("centre", membership.authority());
            var trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            var keys = TlsIdentity.of(membership.key(), List.of(membership.certificate(), membership.authority()));
            context.init(keys, trust.getTrustManagers(), new SecureRandom());
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
    }
}

package cn.haicang.proving.centre;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** Hands out enrolment codes on the loopback to whoever knows the secret, which lies in a file of the data folder's owner. */
final class ControlServer implements AutoCloseable {
    private static final int SECRET_BYTES = 24;

    private final HttpServer server;
    private final String secret;

    static ControlServer start(Station station) {
        try {
            return new ControlServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), station);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    private ControlServer(HttpServer server, Station station) {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        this.secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        this.server = server;
        server.createContext("/own-terminal", exchange -> answer(exchange, station::codeOfOwn));
        server.createContext("/another-terminal", exchange -> answer(exchange, station::codeOfAnother));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String secret() {
        return secret;
    }

    private void answer(HttpExchange exchange, Supplier<String> content) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST") || !knowsSecret(exchange)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private boolean knowsSecret(HttpExchange exchange) {
        String said = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return MessageDigest.isEqual(
                said.getBytes(StandardCharsets.UTF_8), ("Bearer " + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

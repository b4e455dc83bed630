package cn.haicang.proving.workbench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The workbench's page, on a port of its own on the loopback. It sets no cookie, takes commands from its own page only,
 * and tells every change as a server-sent event.
 */
public final class WorkbenchServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WorkbenchServer.class);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final int LARGEST_COMMAND = 4096;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Map<String, String> FILES = Map.of(
            "/", "text/html; charset=utf-8",
            "/workbench.css", "text/css; charset=utf-8",
            "/workbench.js", "text/javascript; charset=utf-8",
            "/drawing.js", "text/javascript; charset=utf-8",
            "/words.js", "text/javascript; charset=utf-8",
            "/favicon.svg", "image/svg+xml");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Bench bench;
    private final Links links;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Where the page's links lead.
     *
     * @param terminal the terminal's start address of this moment; empty while it has none
     */
    public record Links(Supplier<Optional<URI>> terminal, URI console) {}

    /** @param port 0 for any */
    public static WorkbenchServer start(int port, Bench bench, Links links) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new WorkbenchServer(HttpServer.create(address, 0), bench, links);
        } catch (IOException taken) {
            throw new UncheckedIOException("the workbench's port is taken: " + port, taken);
        }
    }

    private WorkbenchServer(HttpServer server, Bench bench, Links links) {
        this.server = server;
        this.bench = bench;
        this.links = links;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isOurHost(exchange)) {
                answer(exchange, 421, "text/plain; charset=utf-8", "not this host");
            } else if (exchange.getRequestMethod().equals("POST")) {
                post(exchange);
            } else {
                get(exchange);
            }
        } catch (RuntimeException unexpected) {
            log.error(
                    "The workbench could not answer {}",
                    exchange.getRequestURI().getPath(),
                    unexpected);
        }
    }

    /** A page of another site that points its name at the loopback gets nothing (DNS rebinding). */
    private boolean isOurHost(HttpExchange exchange) {
        return hosts().contains(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse(""));
    }

    private Set<String> hosts() {
        return Set.of("127.0.0.1:" + port(), "localhost:" + port());
    }

    private void get(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/state" -> answer(exchange, 200, "application/json", json.writeValueAsString(bench.state()));
            case "/events" -> events(exchange);
            case "/screen" -> redirect(exchange, links.terminal().get());
            case "/console" -> redirect(exchange, Optional.of(links.console()));
            default -> file(exchange, path);
        }
    }

    private void redirect(HttpExchange exchange, Optional<URI> target) throws IOException {
        if (target.isEmpty()) {
            answer(exchange, 503, "text/plain; charset=utf-8", "终端还没有准备好 · the terminal is not ready yet");
            return;
        }
        exchange.getResponseHeaders().set("Location", target.get().toString());
        answer(exchange, 302, "text/plain; charset=utf-8", "");
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        Optional<String> type = Optional.ofNullable(FILES.get(path));
        if (type.isEmpty()) {
            answer(exchange, 404, "text/plain; charset=utf-8", "nothing here");
            return;
        }
        String name = path.equals("/") ? "workbench.html" : path.substring(1);
        try (InputStream content = WorkbenchServer.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            answer(exchange, 200, type.get(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Only our own page may command: a browser says with each POST where it comes from. */
    private void post(HttpExchange exchange) throws IOException {
        String origin = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Origin"))
                .orElse("");
        if (hosts().stream().noneMatch(host -> origin.equals("http://" + host))) {
            answer(exchange, 403, "text/plain; charset=utf-8", "not from this page");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_COMMAND);
        answer(exchange, obeyed(body) ? 204 : 400, "text/plain; charset=utf-8", "");
    }

    private boolean obeyed(byte[] body) {
        try {
            JsonNode command = json.readTree(body);
            return bench.act(
                    command.path("act").asString(""), command.path("what").asString(""));
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private void events(HttpExchange exchange) throws IOException {
        headers(exchange, "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        long seen = -1;
        try {
            while (true) {
                long now = bench.changes().after(seen, SILENCE);
                String event =
                        now == seen ? ": still here\n\n" : "data: " + json.writeValueAsString(bench.state()) + "\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
                seen = now;
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (IOException pageGone) {
            log.debug("A workbench page has gone: {}", pageGone.getMessage());
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        headers(exchange, type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void headers(HttpExchange exchange, String type) {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

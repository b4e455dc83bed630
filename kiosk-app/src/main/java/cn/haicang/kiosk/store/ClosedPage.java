package cn.haicang.kiosk.store;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one page that a terminal can show before anything of it has started. */
final class ClosedPage implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ClosedPage.class);
    private final HttpServer server;
    private volatile StoreFault fault = StoreFault.DISK_ERROR;

    private ClosedPage(HttpServer server) {
        this.server = server;
        server.createContext("/", exchange -> {
            try (exchange) {
                var page = page(fault).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.sendResponseHeaders(503, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
    }

    private static String page(StoreFault fault) {
        return """
            <!doctype html>
            <html lang="zh-Hans"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>海沧政务自助</title>
            <meta http-equiv="refresh" content="5">
            <style>body{font:36px/1.6 "Noto Sans CJK SC",sans-serif;margin:12vh 8vw;color:#EEF4F2;background:#0E2831}</style>
            </head><body><main><h1>这台机器暂停服务</h1>
            <p>着急的事，请到窗口办。您以前交的件都在。</p>
            <p lang="zh-Hant">這台機器暫停服務。著急的事，請到窗口辦。您以前交的件都在。</p>
            <p lang="en">This terminal is out of service. Please go to the counter. What you handed in before is still here.</p>
            <p>%s</p></main></body></html>
            """.formatted(fault.name());
    }

    /** Empty if the port is taken: then nothing can be shown, and the log alone says it. */
    static Optional<ClosedPage> open(int port) {
        try {
            return Optional.of(new ClosedPage(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0)));
        } catch (IOException e) {
            log.warn("CLOSED_PAGE_NOT_SHOWN port {}", port, e);
            return Optional.empty();
        }
    }

    /** The technician reads the reason; the resident reads the rest. */
    void show(StoreFault now) {
        fault = now;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

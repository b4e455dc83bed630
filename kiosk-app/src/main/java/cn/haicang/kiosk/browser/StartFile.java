package cn.haicang.kiosk.browser;

import cn.haicang.kiosk.store.DataFolder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The file that the terminal's browser is started with: it leads to the present token. A file that only the terminal's user
 * can read, and not an argument, because anybody on the machine can read command lines.
 */
@Component
class StartFile {
    static final String NAME = "browser/start.html";

    private final DataFolder folder;
    private final BrowserPass pass;
    private volatile int port;

    StartFile(DataFolder folder, BrowserPass pass) {
        this.folder = folder;
        this.pass = pass;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
        write();
    }

    /** Names the present token. */
    void write() {
        var address = "http://127.0.0.1:" + port + BrowserGate.START + pass.token();
        var page = """
                <!doctype html>
                <meta charset="utf-8">
                <meta name="referrer" content="no-referrer">
                <title>Haicang Kiosk</title>
                <meta http-equiv="refresh" content="0; url=%s">
                """.formatted(address);
        folder.write(NAME, page.getBytes(StandardCharsets.UTF_8));
    }
}

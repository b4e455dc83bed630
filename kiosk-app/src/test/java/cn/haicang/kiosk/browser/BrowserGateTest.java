package cn.haicang.kiosk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.KioskApplication;
import cn.haicang.kiosk.testing.ScreenTerminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gate as it stands before the running server. */
@SpringBootTest(
        classes = {KioskApplication.class, ScreenTerminal.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class BrowserGateTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/start/[0-9a-f]{64}");

    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("kiosk.data", data::toString);
    }

    @Test
    void a_browser_without_the_pass_gets_a_plain_page_and_no_session() throws Exception {
        var answer = get("/", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("终端自己的浏览器", "終端自己的瀏覽器", "own browser only")
                .doesNotContain("script");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void the_start_file_can_be_read_by_its_owner_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(StartFile.NAME))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_token_opens_once_and_ends_the_pass_before() throws Exception {
        var address = address();
        var first = pass(get(URI.create(address).getPath(), ""));
        assertThat(get("/", first).body()).contains("script");
        assertThat(get(URI.create(address).getPath(), "").headers().map()).doesNotContainKey("set-cookie");

        var second = pass(get(URI.create(address()).getPath(), ""));

        assertThat(get("/", first).body()).doesNotContain("script");
        assertThat(get("/", second).body()).contains("script");
    }

    @Test
    void the_pass_stays_out_of_reach_for_scripts_and_other_sites() throws Exception {
        var cookie = get(URI.create(address()).getPath(), "")
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").startsWith("HAICANG_KIOSK_BROWSER=");
    }

    @Test
    void the_session_cookie_has_the_terminals_own_name() throws Exception {
        var pass = pass(get(URI.create(address()).getPath(), ""));
        assertThat(get("/", pass).headers().allValues("set-cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("HAICANG_KIOSK=").contains("HttpOnly", "SameSite=Strict"));
    }

    @Test
    void a_foreign_host_or_origin_is_refused_also_for_a_websocket() throws Exception {
        var pass = pass(get(URI.create(address()).getPath(), ""));
        assertThat(status("GET / HTTP/1.1\r\nHost: kiosk.example:%d\r\nCookie: %s".formatted(port, pass)))
                .isEqualTo(400);
        assertThat(status("GET / HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s".formatted(port, pass)))
                .isEqualTo(400);
        assertThat(status("GET /VAADIN/push?v-r=push HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: " + pass
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                        + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nOrigin: http://evil.example"))
                .isEqualTo(400);
    }

    @Test
    void every_answer_tells_the_browser_what_never_to_do() throws Exception {
        for (var answer : new HttpResponse<?>[] {
            get("/", ""), get("/", pass(get(URI.create(address()).getPath(), "")))
        }) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
    }

    private static String address() throws IOException {
        var found = ADDRESS.matcher(Files.readString(data.resolve(StartFile.NAME)));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String pass(HttpResponse<String> answer) {
        return answer.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** By hand: the JDK's client doesn't let Host and Upgrade be set. */
    private int status(String head) throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(answer.substring(9));
        }
    }
}

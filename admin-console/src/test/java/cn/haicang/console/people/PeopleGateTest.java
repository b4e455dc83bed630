package cn.haicang.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.testing.RunningCentre;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleGateTest {
    @SuppressWarnings("NullAway.Init") // set before each test
    private static RunningCentre centre;

    @BeforeAll
    static void start(@TempDir Path data) {
        centre = RunningCentre.on(data, "--console.people.names=localhost,127.0.0.1,[::1],console.example");
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    /** By hand, because clients of the JDK write their own Host. */
    private static String ask(String... headers) throws IOException {
        try (var line = new Socket(InetAddress.getLoopbackAddress(), centre.peoplesPort())) {
            line.setSoTimeout(20_000);
            var request = "GET /signin HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String status(String answer) {
        return answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "LOCALHOST:80", "console.example"})
    void by_its_own_names_it_answers(String name) throws IOException {
        assertThat(status(ask("Host: " + name))).isEqualTo("200");
        assertThat(status(ask("Host: " + name, "Origin: http://" + name))).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.", "10.20.6.31"})
    void a_name_that_somebody_has_pointed_here_is_refused(String name) throws IOException {
        assertThat(status(ask("Host: " + name))).isEqualTo("403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost.evil.example", "file:///", "%%"})
    void a_page_of_another_place_is_refused_also_for_a_websocket(String origin) throws IOException {
        assertThat(status(ask("Host: localhost", "Origin: " + origin))).isEqualTo("403");
        assertThat(status(ask(
                        "Host: localhost",
                        "Origin: " + origin,
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==")))
                .isEqualTo("403");
    }

    @Test
    void no_answer_tells_what_it_is_made_of_or_where_it_broke() throws IOException {
        for (var answer : new String[] {
            ask("Host: localhost"),
            ask("Host: evil.example"),
            ask("Host: localhost", "Content-Length: minus one"),
            ask("No host at all: 1")
        }) {
            assertThat(answer)
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("X-Powered-By", "\nServer:", "\tat ", "Exception");
        }
    }

    @Test
    void every_page_forbids_what_it_does_not_need() throws IOException {
        assertThat(ask("Host: localhost"))
                .contains(
                        "Content-Security-Policy: default-src 'self'",
                        "frame-ancestors 'none'",
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: no-referrer",
                        "Permissions-Policy: camera=()",
                        "X-Frame-Options: DENY")
                .containsPattern("Set-Cookie: HAICANG_CENTRE=[^\\n]*HttpOnly[^\\n]*SameSite=Strict");
    }
}

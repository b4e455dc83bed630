package cn.haicang.console.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.console.testing.Contract;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.TestTerminal;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever owns the network may send what they like. */
class HostilePeersTest {
    private static final Contract CONTRACT = Contract.read();
    private static final JsonMapper JSON = new JsonMapper();

    /** Nearly as many as the server has room for. */
    private static final int MOST_SILENT = 8_000;

    /** Each as it would stand in a body. */
    private static final List<String> NASTY = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[[[[[[[[[[]]]]]]]]]]",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "1e308",
            "1.5",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"' or 1=1 --\"",
            "\"../../etc/passwd\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"PT-1S\"",
            "\"P999999999999D\"",
            "\"" + "陈".repeat(20_000) + "\"");

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static RunningCentre centre;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static TestTerminal terminal;

    @BeforeAll
    static void start(@TempDir Path data) {
        centre = RunningCentre.on(data);
        terminal = centre.enrolled();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.1", "TLSv1"})
    void an_older_tls_ends_the_handshake(String version) throws IOException {
        try (var socket = terminal.open()) {
            socket.setEnabledProtocols(new String[] {version});
            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void thousands_who_connect_and_say_nothing_keep_no_terminal_out() throws IOException {
        var silent = new ArrayList<Socket>();
        try {
            for (int left = silentOnes(); left > 0; left--) {
                silent.add(connected());
            }
            assertThat(centre.enrolled().get("/assignment").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : silent) {
                socket.close();
            }
        }
    }

    /** Both ends of each are here, and are to take four fifths at most of what this process may still open. */
    private static int silentOnes() {
        var system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
        long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
        int count = (int) Math.min(MOST_SILENT, free * 4 / 10);
        assertThat(count).isGreaterThan(300);
        return count;
    }

    @Test
    void hundreds_who_stop_in_the_middle_of_a_handshake_keep_no_terminal_out() throws IOException {
        var halves = new ArrayList<Socket>();
        try {
            for (int at = 0; at < 300; at++) {
                var socket = connected();
                // A record of type handshake that announces 512 bytes and brings 5 (RFC 8446 5.1).
                socket.getOutputStream()
                        .write(new byte[] {0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, (byte) 0xFC, 0x03});
                halves.add(socket);
            }
            assertThat(centre.enrolled().get("/assignment").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : halves) {
                socket.close();
            }
        }
    }

    private static Socket connected() throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), centre.wirePort()), 20_000);
        return socket;
    }

    @ParameterizedTest
    @CsvSource({
        "heartbeat, /heartbeats, heartbeat.json",
        "heartbeat, /heartbeats, heartbeat.days.json",
        "submit, /submissions, batch.json",
        "query, /queries, sealed-query.json",
        "enrol, /enrolments, enrolment-request.json"
    })
    void no_field_breaks_the_centre_whatever_stands_in_it(String id, String path, String golden) throws IOException {
        var right = JSON.readTree(Files.readString(
                Path.of("../terminal-protocol/src/test/resources/golden").resolve(golden)));
        var operation = CONTRACT.operations().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        int sent = 0;
        for (var place : places(right, "")) {
            for (var nasty : NASTY) {
                var answer = terminal.send(terminal.request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(with(right, place, nasty)))
                        .build());
                assertThat(answer.statusCode()).as(place + " " + nasty).isNotEqualTo(500);
                assertThat(CONTRACT.at(operation.pointer() + "/responses").has(Integer.toString(answer.statusCode())))
                        .as("%s %s: %s", place, nasty, answer.statusCode())
                        .isTrue();
                if (answer.statusCode() != 200) {
                    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                            .doesNotContain("陈", "Exception", "etc/passwd");
                }
                sent++;
            }
        }
        assertThat(sent).isGreaterThanOrEqualTo(NASTY.size());
        assertThat(terminal.get("/assignment").statusCode())
                .as("the centre goes on")
                .isEqualTo(200);
    }

    /** JSON pointers of everything in there. */
    private static List<String> places(JsonNode node, String at) {
        var places = new ArrayList<String>();
        switch (node) {
            case ObjectNode object ->
                object.propertyStream().forEach(member -> {
                    places.add(at + "/" + member.getKey());
                    places.addAll(places(member.getValue(), at + "/" + member.getKey()));
                });
            case ArrayNode array
            when !array.isEmpty() -> {
                places.add(at + "/0");
                places.addAll(places(array.get(0), at + "/0"));
            }
            default -> {}
        }
        return places;
    }

    /** The value is put in as text, because no tree holds all of them. */
    private static String with(JsonNode right, String place, String nasty) {
        var copy = right.deepCopy();
        int cut = place.lastIndexOf('/');
        var last = place.substring(cut + 1);
        switch (copy.at(place.substring(0, cut))) {
            case ObjectNode object -> object.put(last, "@here@");
            case ArrayNode array -> array.set(Integer.parseInt(last), "@here@");
            default -> throw new AssertionError(place);
        }
        return copy.toString().replace("\"@here@\"", nasty);
    }
}

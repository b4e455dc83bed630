package cn.haicang.proving.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class NetworkCableTest {
    private ServerSocket centre;
    private NetworkCable cable;

    @BeforeEach
    void lay() throws IOException {
        centre = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        cable = NetworkCable.between(0, new InetSocketAddress(InetAddress.getLoopbackAddress(), centre.getLocalPort()));
    }

    @AfterEach
    void tearDown() throws IOException {
        cable.close();
        centre.close();
    }

    @Test
    void what_goes_in_comes_back_from_the_centre() throws IOException {
        try (Socket terminal = dial()) {
            assertThat(said(terminal, "你好")).isEqualTo("你好");
        }
    }

    @Test
    void pulling_it_ends_a_connection_and_lets_no_new_one_through() throws IOException {
        try (Socket terminal = dial()) {
            assertThat(said(terminal, "one")).isEqualTo("one");
            cable.pull();
            assertThat(isDead(terminal)).isTrue();
        }
        try (Socket again = dial()) {
            assertThat(isDead(again)).isTrue();
        }
    }

    @Test
    void plugged_in_again_it_carries_as_before() throws IOException {
        cable.pull();
        cable.plug();
        try (Socket terminal = dial()) {
            assertThat(said(terminal, "two")).isEqualTo("two");
        }
    }

    @Test
    void with_the_centre_away_a_connection_ends_instead_of_hanging() throws IOException {
        centre.close();
        try (Socket terminal = dial()) {
            assertThat(isDead(terminal)).isTrue();
        }
    }

    private Socket dial() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), cable.port());
    }

    private static String said(Socket line, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        line.getOutputStream().write(bytes);
        return new String(line.getInputStream().readNBytes(bytes.length), StandardCharsets.UTF_8);
    }

    private static boolean isDead(Socket line) throws IOException {
        try {
            return line.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private void echo() {
        while (!centre.isClosed()) {
            try {
                echoOneLine();
            } catch (IOException over) {
                // The cable was pulled, or the test has ended: the loop's condition tells which.
                assertThat(over).isNotNull();
            }
        }
    }

    private void echoOneLine() throws IOException {
        try (Socket line = centre.accept()) {
            line.getInputStream().transferTo(line.getOutputStream());
        }
    }
}

package cn.haicang.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.testing.Eventually;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class StoreGateTest {
    @TempDir
    Path scratch;

    @Test
    void a_terminal_whose_disk_cannot_be_used_at_the_start_says_so_and_opens_by_itself() throws Exception {
        var data = Files.writeString(scratch.resolve("data"), "in the way of the folder");
        int port = freePort();
        var gate = new StoreGate(new StoreSettings(data, DataSize.ofBytes(0), Duration.ofMillis(50)), port);
        var opening = CompletableFuture.supplyAsync(() -> gate.await(() -> DataFolder.open(data)));

        Eventually.that(
                "the screen says it",
                () -> page(port).contains("暂停服务") && page(port).contains("DISK_ERROR"));
        assertThat(opening).isNotDone();

        Files.delete(data);
        try (var folder = opening.get()) {
            assertThat(folder.path()).isDirectory();
        }
        assertThat(page(port)).as("the port is free for the terminal").isEmpty();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Empty if nobody answers. */
    private static String page(int port) {
        try {
            var call = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/any").toURL().openConnection();
            if (call.getResponseCode() != HttpURLConnection.HTTP_UNAVAILABLE) {
                return "";
            }
            try (var body = call.getErrorStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException nobody) {
            return "";
        }
    }
}

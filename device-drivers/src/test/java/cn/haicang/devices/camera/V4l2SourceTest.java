package cn.haicang.devices.camera;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A camera by its tool, which a small executable plays in all its moods. */
class V4l2SourceTest {
    @TempDir
    private Path folder;

    private Path device;
    private Path tool;
    private PageCamera camera;

    @BeforeEach
    void start() throws IOException {
        device = Files.createFile(folder.resolve("video0"));
        tool = folder.resolve("v4l2-ctl");
        Files.write(folder.resolve("frame.jpg"), Sheets.page(5));
        camera = PageCamera.start("camera", new V4l2Source(device, tool.toString()), 400_000, new HealthCell());
    }

    @AfterEach
    void close() {
        camera.close();
    }

    private void tool(String does) throws IOException {
        Files.writeString(tool, "#!/bin/sh\ncd " + folder + "\n" + does + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    }

    private CaptureResult capture() {
        return camera.capture(Deadline.in(Duration.ofSeconds(8)));
    }

    @Test
    void a_page_is_captured_in_the_cameras_own_compression() throws IOException {
        tool("echo \"$@\" > asked; cat frame.jpg");

        assertThat(capture()).isInstanceOf(CaptureResult.Captured.class);

        assertThat(folder.resolve("asked"))
                .content()
                .contains("--device=" + device, "pixelformat=MJPG", "--stream-count=1", "--stream-to=-");
        assertThat(camera.health()).isInstanceOf(DeviceHealth.Ready.class);
    }

    @Test
    void a_camera_that_hangs_is_killed_at_the_deadline() throws IOException {
        tool("echo $$ > pid; cat frame.jpg; sleep 60");
        long began = System.nanoTime();

        assertThat(camera.capture(Deadline.in(Duration.ofMillis(1500))))
                .isEqualTo(new CaptureResult.CameraLost(ReasonCode.NO_ANSWER));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        Await.until("the tool is gone", () -> ProcessHandle.of(pid).isEmpty());
    }

    @Test
    void a_camera_that_never_stops_sending_is_cut_off() throws IOException {
        tool("exec cat /dev/zero");

        assertThat(capture()).isEqualTo(new CaptureResult.TooLarge());
    }

    @Test
    void garbage_and_a_picture_cut_off_are_unreadable() throws IOException {
        tool("echo 'unable to open'");
        assertThat(capture()).isEqualTo(new CaptureResult.Unreadable());

        tool("head -c 5000 frame.jpg");
        assertThat(capture()).isEqualTo(new CaptureResult.Unreadable());
    }

    @Test
    void a_tool_that_fails_means_that_the_camera_is_lost() throws IOException {
        tool("cat frame.jpg; exit 1");

        assertThat(capture()).isEqualTo(new CaptureResult.CameraLost(ReasonCode.LOST));
    }

    @Test
    void a_tool_that_is_not_installed_is_told_apart_from_a_camera_that_is_not_there() throws IOException {
        assertThat(capture()).isEqualTo(new CaptureResult.CameraLost(ReasonCode.SERVICE_DOWN));

        Files.delete(device);
        assertThat(capture()).isEqualTo(new CaptureResult.CameraLost(ReasonCode.NOT_CONNECTED));
        assertThat(camera.health()).isInstanceOf(DeviceHealth.Absent.class);
    }

    @Test
    void a_camera_that_comes_back_is_found() throws IOException {
        Files.delete(device);
        Await.until("absent", () -> camera.health() instanceof DeviceHealth.Absent);

        Files.createFile(device);

        Await.until("ready", () -> camera.health() instanceof DeviceHealth.Ready);
    }
}

package cn.haicang.devices.camera;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.emulator.FolderOfPictures;
import cn.haicang.devices.runtime.HealthCell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOfPicturesTest {
    @TempDir
    private Path folder;

    @Test
    void each_picture_of_a_folder_lies_under_the_camera_in_turn() throws IOException {
        Files.write(folder.resolve("1-page.jpg"), Sheets.page(4));
        Files.write(folder.resolve("2-table.jpg"), Sheets.emptyTable());
        try (var camera = PageCamera.start("folder", new FolderOfPictures(folder), 400_000, new HealthCell())) {
            assertThat(capture(camera)).isInstanceOf(CaptureResult.Captured.class);
            assertThat(capture(camera)).isEqualTo(new CaptureResult.NoDocument());
            assertThat(capture(camera)).isInstanceOf(CaptureResult.Captured.class);
        }
    }

    @Test
    void a_folder_without_pictures_is_a_camera_that_is_not_there() {
        try (var camera = PageCamera.start("folder", new FolderOfPictures(folder), 400_000, new HealthCell())) {
            assertThat(capture(camera)).isEqualTo(new CaptureResult.CameraLost(ReasonCode.NOT_CONNECTED));
        }
    }

    private static CaptureResult capture(DocumentCamera camera) {
        return camera.capture(Deadline.in(Duration.ofSeconds(5)));
    }
}

package cn.haicang.devices.emulator;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.camera.ImageSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A document camera under which the pictures of a folder lie, one after the other by their names, over and over. */
public final class FolderOfPictures implements ImageSource {
    private final Path folder;
    private int taken;

    public FolderOfPictures(Path folder) {
        this.folder = folder;
    }

    @Override
    public void requirePresent() {
        pictures();
    }

    @Override
    public synchronized byte[] frame(Deadline deadline) {
        var pictures = pictures();
        try (var picture = Files.newInputStream(pictures.get(taken++ % pictures.size()))) {
            return picture.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new DeviceLost(ReasonCode.LOST, e);
        }
    }

    private List<Path> pictures() {
        try (var files = Files.list(folder)) {
            var pictures = files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
            if (pictures.isEmpty()) {
                throw new DeviceLost(ReasonCode.NOT_CONNECTED);
            }
            return pictures;
        } catch (IOException e) {
            throw new DeviceLost(ReasonCode.NOT_CONNECTED, e);
        }
    }
}

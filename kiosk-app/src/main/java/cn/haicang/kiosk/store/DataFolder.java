package cn.haicang.kiosk.store;

import java.nio.file.Path;

/** The one folder in which this terminal keeps everything. */
public final class DataFolder {
    private final Path path;

    DataFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }
}

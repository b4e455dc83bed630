package cn.haicang.kiosk.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Two terminals on one folder would give the same numbers twice. */
public final class DataFolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataFolderInUse(Path folder, @Nullable Throwable cause) {
        super(
                "Another terminal is running on the data folder " + folder + "; stop it, or give this one its own.",
                cause);
    }
}

package cn.haicang.console.store;

import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.sqlite.SQLiteJDBCLoader;

/** Unpacks SQLite's native library while the first classes of the application are still read. */
final class DriverPreinitializer implements BackgroundPreinitializer {
    @Override
    public void preinitialize() throws Exception {
        SQLiteJDBCLoader.initialize();
    }
}

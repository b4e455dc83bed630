package cn.haicang.console;

import cn.haicang.console.testing.Postgres;
import cn.haicang.console.testing.RunningCentre;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class WholePathOnPostgresTest extends WholePathContract {
    @TempDir
    static Path data;

    static RunningCentre centre;

    @BeforeAll
    static void start() {
        centre = RunningCentre.on(
                data, "--console.database.url=" + Postgres.emptyDatabase(), "--console.database.username=postgres");
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Override
    RunningCentre centre() {
        return centre;
    }
}

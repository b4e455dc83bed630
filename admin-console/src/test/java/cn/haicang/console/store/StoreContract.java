package cn.haicang.console.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every test of a class below runs on SQLite and on PostgreSQL, each time on an empty store. */
@ParameterizedClass
@EnumSource(Engine.class)
public abstract class StoreContract {
    @Parameter
    Engine engine = Engine.SQLITE;

    @TempDir
    Path folder;

    protected TestStore store;

    @BeforeEach
    void openStore() {
        store = engine.open(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }
}

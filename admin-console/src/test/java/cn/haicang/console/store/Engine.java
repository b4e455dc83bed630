package cn.haicang.console.store;

import cn.haicang.console.testing.Postgres;
import java.nio.file.Path;

/** The databases on which every contract of a repository is run. */
public enum Engine {
    SQLITE,
    POSTGRES;

    /** For a centre of its own, on an empty database. */
    public String[] settings() {
        return switch (this) {
            case SQLITE -> new String[0];
            case POSTGRES ->
                new String[] {
                    "--console.database.url=" + Postgres.emptyDatabase(), "--console.database.username=postgres"
                };
        };
    }

    /** An empty store with all migrations. */
    public TestStore open(Path folder) {
        return switch (this) {
            case SQLITE -> new TestStore(Database.sqlite(folder.resolve("centre.db")));
            case POSTGRES ->
                new TestStore(
                        Database.postgres(new StoreSettings.Database(Postgres.emptyDatabase(), "postgres", "", 10)));
        };
    }
}

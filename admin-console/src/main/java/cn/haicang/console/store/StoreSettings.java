package cn.haicang.console.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param data folder of everything that the centre keeps on its own disk; SQLite lies in it, and so do the keys
 */
@ConfigurationProperties("console")
record StoreSettings(
        @DefaultValue("data") String data, @DefaultValue Database database) {
    /**
     * @param url JDBC URL of PostgreSQL; SQLite in the data folder if it is blank
     * @param connections to PostgreSQL at most
     */
    record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("10") int connections) {
        @Override
        public String toString() {
            return "Database[hidden]";
        }
    }
}

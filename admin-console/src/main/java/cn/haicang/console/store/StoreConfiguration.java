package cn.haicang.console.store;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StoreConfiguration {
    static final String MIGRATIONS = "classpath:db/console";

    @Bean
    DataFolder dataFolder(StoreSettings settings) {
        return DataFolder.open(Path.of(settings.data()));
    }

    @Bean
    Database database(StoreSettings settings, DataFolder folder) {
        return settings.database().url().isBlank()
                ? Database.sqlite(folder.resolve("centre.db"))
                : Database.postgres(settings.database());
    }

    @Bean
    DataSource dataSource(Database database) {
        return database.source();
    }

    @Bean
    PlatformTransactionManager transactionManager(Database database) {
        return database.transactions();
    }

    @Bean
    FlywayConfigurationCustomizer migrations(Database database) {
        return flyway -> flyway.dataSource(database.migrations()).locations(MIGRATIONS);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

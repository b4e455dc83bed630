package cn.haicang.kiosk.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    DataFolder dataFolder(StoreSettings settings) {
        return DataFolder.open(settings.data());
    }

    @Bean
    DataSource dataSource(DataFolder folder) {
        return SqliteFile.open(folder);
    }

    @Bean
    FlywayConfigurationCustomizer migrations() {
        return flyway -> flyway.locations(SqliteFile.MIGRATIONS);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

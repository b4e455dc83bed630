package cn.haicang.kiosk.store;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    StoreGate storeGate(StoreSettings settings, @Value("${server.port:8080}") int port) {
        return new StoreGate(settings, port);
    }

    @Bean
    DataFolder dataFolder(StoreGate gate, StoreSettings settings) {
        return gate.await(() -> DataFolder.open(settings.data()));
    }

    @Bean
    KioskDatabase dataSource(StoreGate gate, DataFolder folder, StoreHealth health) {
        return gate.await(() -> KioskDatabase.open(folder, health));
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

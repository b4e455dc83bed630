package cn.haicang.kiosk.trust;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrustConfiguration {
    @Bean
    KnownTime knownTime(Clock clock, Trust trust, TrustRepository repository) {
        return new KnownTime(clock, System::nanoTime, trust, repository);
    }
}

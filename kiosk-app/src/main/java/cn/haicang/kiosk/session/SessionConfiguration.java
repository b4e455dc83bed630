package cn.haicang.kiosk.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /** Closed with its Vaadin session, however that ends. */
    @Bean(destroyMethod = "close")
    @Scope("vaadin-session")
    ResidentSession residentSession(LimitsSource limits, Occupancy occupancy) {
        return new ResidentSession(new SteadyClock(), limits, occupancy);
    }
}

package cn.haicang.kiosk.session;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /** Closed with its Vaadin session, however that ends. */
    @Bean(destroyMethod = "close")
    @VaadinSessionScope
    ResidentSession residentSession(LimitsSource limits, Occupancy occupancy) {
        return new ResidentSession(new SteadyClock(), limits, occupancy);
    }
}

package cn.haicang.kiosk.browser;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class BrowserConfiguration {
    @Bean
    BrowserPass browserPass() {
        return new BrowserPass();
    }

    /** Before every other filter, so that nothing else ever sees a request that has no business here. */
    @Bean
    FilterRegistrationBean<BrowserGate> browserGate(BrowserPass pass, StartFile file) {
        var registration = new FilterRegistrationBean<>(new BrowserGate(pass, file));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        registration.addUrlPatterns("/*");
        return registration;
    }
}

package cn.haicang.kiosk.command;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The machine under this terminal. Whoever gives another {@link Host} takes its place. */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {
    @Bean
    @Fallback
    Host host(HostSettings settings, ApplicationContext context) {
        return new LinuxHost(
                settings,
                code -> Thread.ofPlatform()
                        .name("ending")
                        .start(() -> System.exit(SpringApplication.exit(context, () -> code))));
    }
}

package cn.haicang.kiosk.hardware;

import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.assembly.Devices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Opens the devices. Whoever gives other {@link Connections} puts emulated machines under the same drivers. */
@Configuration(proxyBeanMethods = false)
class HardwareConfiguration {
    @Bean
    @Fallback
    Connections connections() {
        return Connections.ofThisMachine();
    }

    @Bean(destroyMethod = "close")
    Devices devices(HardwareSettings settings, PageSettings pages, CodeSettings codes, Connections connections) {
        return Devices.open(codes.besides(pages.besides(settings.devices())), connections);
    }
}

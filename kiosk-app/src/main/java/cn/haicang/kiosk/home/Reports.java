package cn.haicang.kiosk.home;

import cn.haicang.kiosk.command.OutOfService;
import cn.haicang.kiosk.hardware.Hardware;
import cn.haicang.kiosk.heartbeat.ClosureState;
import cn.haicang.kiosk.heartbeat.DeviceStates;
import cn.haicang.kiosk.heartbeat.ServingState;
import cn.haicang.kiosk.session.Occupancy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the heartbeat know how the devices are and whether somebody is or may be served. */
@Configuration(proxyBeanMethods = false)
class Reports {
    @Bean
    DeviceStates deviceStates(Hardware hardware) {
        return hardware::health;
    }

    @Bean
    ServingState servingState(Occupancy occupancy) {
        return occupancy::serving;
    }

    @Bean
    ClosureState closureState(OutOfService service) {
        return service::closed;
    }
}

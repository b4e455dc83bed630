package cn.haicang.proving.terminal;

import cn.haicang.devices.assembly.Connections;
import cn.haicang.kiosk.command.Host;
import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.store.DataFolder;
import cn.haicang.proving.process.ReadyFile;
import cn.haicang.proving.process.StartAddress;
import cn.haicang.proving.workbench.Bench;
import cn.haicang.proving.workbench.NetworkCable;
import cn.haicang.proving.workbench.WorkbenchServer;
import cn.haicang.proving.workbench.WorkbenchServer.Links;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Puts emulated machines under the real drivers, a cable before the real centre, and a workbench beside both. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProvingSettings.class)
class EmulatedSurroundings {
    @Bean
    NetworkCable networkCable(ProvingSettings settings) {
        return NetworkCable.between(
                settings.cablePort(), new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.wirePort()));
    }

    @Bean
    Bench bench(NetworkCable cable) {
        return new Bench(cable);
    }

    @Bean
    Connections emulatedConnections(Bench bench) {
        return bench.connections();
    }

    @Bean
    WorkbenchServer workbenchServer(ProvingSettings settings, Bench bench, DataFolder data) {
        var links = new Links(() -> StartAddress.in(data.path()), settings.console());
        return WorkbenchServer.start(settings.workbenchPort(), bench, links);
    }

    /** Nobody's machine is rebooted by a demo. */
    @Bean
    Host talkingHost() {
        return new TalkingHost();
    }

    /** A wrong clock is wrong everywhere in the terminal. */
    @Bean
    @Primary
    Clock wrongClock(ProvingSettings settings) {
        return Clock.offset(Clock.systemUTC(), settings.clockOffset());
    }

    @Bean
    FirstEnrolment firstEnrolment(ProvingSettings settings, EnrolmentDesk desk, NetworkCable cable) {
        return new FirstEnrolment(settings, desk, cable);
    }

    @Bean
    Announcement announcement(ProvingSettings settings, NetworkCable cable, WorkbenchServer workbench) {
        return new Announcement(new ReadyFile(Path.of(settings.ready())), cable, workbench);
    }

    /** Says that the terminal is ready, once it is enrolled as well. */
    record Announcement(ReadyFile file, NetworkCable cable, WorkbenchServer workbench) {
        @EventListener
        @Order
        void ready(ApplicationReadyEvent event) {
            String screen = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
            file.write(Map.of(
                    "screen", screen,
                    "workbench", Integer.toString(workbench.port()),
                    "cable", Integer.toString(cable.port())));
        }
    }
}

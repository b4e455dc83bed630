package cn.haicang.proving.centre;

import cn.haicang.console.people.Departments;
import cn.haicang.console.people.People;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.wire.WirePort;
import cn.haicang.proving.process.CentreControl;
import cn.haicang.proving.process.ReadyFile;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What an administrator does in a new centre: makes accounts, registers a station, hands out enrolment codes. */
@Configuration(proxyBeanMethods = false)
public class Furnishing {
    @Bean
    ApplicationRunner demoAccounts(People people, Departments departments) {
        return _ -> DemoAccounts.make(people, departments);
    }

    @Bean
    Station station(Terminals terminals, CentreTrust trust, WirePort wire) {
        return new Station(terminals, trust, wire);
    }

    @Bean
    ControlServer control(Station station) {
        return ControlServer.start(station);
    }

    @Bean
    Announcement announcement(@Value("${proving.ready}") Path ready, WirePort wire, ControlServer control) {
        return new Announcement(new ReadyFile(ready), wire, control);
    }

    /** Says that the centre is ready. */
    record Announcement(ReadyFile file, WirePort wire, ControlServer control) {
        @EventListener
        void ready(ApplicationReadyEvent event) {
            String people = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
            file.write(Map.of(
                    "people",
                    people,
                    "wire",
                    Integer.toString(wire.number()),
                    CentreControl.ADDRESS,
                    control.address(),
                    CentreControl.SECRET,
                    control.secret()));
        }
    }
}

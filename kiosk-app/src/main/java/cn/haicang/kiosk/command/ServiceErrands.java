package cn.haicang.kiosk.command;

import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.sync.SyncWanted;
import cn.haicang.protocol.command.CommandAction;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those that are one step each. */
@Configuration(proxyBeanMethods = false)
class ServiceErrands {
    private record Step(CommandAction action, Supplier<Outcome> step) implements Errand {
        @Override
        public Outcome run() {
            return step.get();
        }
    }

    @Bean
    Errand outOfServiceErrand(OutOfService service) {
        return new Step(CommandAction.OUT_OF_SERVICE, () -> closed(service, true));
    }

    @Bean
    Errand inServiceErrand(OutOfService service) {
        return new Step(CommandAction.IN_SERVICE, () -> closed(service, false));
    }

    private static Outcome closed(OutOfService service, boolean wanted) {
        service.close(wanted);
        return new Outcome.Done();
    }

    /** Done is that the agent was woken; what it has sent shows in the next heartbeat. */
    @Bean
    Errand syncErrand(Announcer announcer) {
        return new Step(CommandAction.SYNC_NOW, () -> {
            announcer.announce(new SyncWanted());
            return new Outcome.Done();
        });
    }

    @Bean
    Errand restartErrand(Host host) {
        return new Step(CommandAction.RESTART_APPLICATION, host::restartApplication);
    }

    @Bean
    Errand rebootErrand(Host host) {
        return new Step(CommandAction.REBOOT, host::reboot);
    }
}

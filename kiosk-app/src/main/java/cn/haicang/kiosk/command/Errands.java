package cn.haicang.kiosk.command;

import cn.haicang.protocol.command.CommandAction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who does what. */
@Component
class Errands {
    private final Map<CommandAction, Errand> byAction = new EnumMap<>(CommandAction.class);
    private final Host host;

    Errands(List<Errand> errands, Host host) {
        errands.forEach(errand -> byAction.put(errand.action(), errand));
        this.host = host;
    }

    Errand of(CommandAction action) {
        return Optional.ofNullable(byAction.get(action))
                .orElseThrow(() -> new IllegalStateException("nobody does " + action));
    }

    String hostBoot() {
        return host.boot();
    }
}

package cn.haicang.kiosk.command;

import cn.haicang.protocol.command.CommandAction;
import org.springframework.stereotype.Component;

/** A picture of the idle screen. If somebody came while it was taken, it is thrown away: nothing personal may be on it. */
@Component
class Screenshot implements Errand {
    private final Host host;
    private final Serving serving;

    Screenshot(Host host, Serving serving) {
        this.host = host;
        this.serving = serving;
    }

    @Override
    public CommandAction action() {
        return CommandAction.SCREENSHOT;
    }

    @Override
    public Outcome run() {
        long begun = serving.begun();
        if (serving.now()) {
            return new Outcome.Failed("SERVED_MEANWHILE");
        }
        var taken = host.screenshot();
        return serving.now() || serving.begun() != begun ? new Outcome.Failed("SERVED_MEANWHILE") : taken;
    }
}

package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Live;
import cn.haicang.console.terminals.TerminalReported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open pages hear that a terminal has reported. */
@Component
class ReportedListener {
    private final Live live;

    ReportedListener(Live live) {
        this.live = live;
    }

    @EventListener
    void reported(TerminalReported event) {
        live.changed(event.getClass());
    }
}

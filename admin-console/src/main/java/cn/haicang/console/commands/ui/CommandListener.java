package cn.haicang.console.commands.ui;

import cn.haicang.console.commands.CommandChanged;
import cn.haicang.console.shell.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Open pages hear that a command has come further. */
@Component
class CommandListener {
    private final Live live;

    CommandListener(Live live) {
        this.live = live;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(CommandChanged event) {
        live.changed(event.getClass());
    }
}

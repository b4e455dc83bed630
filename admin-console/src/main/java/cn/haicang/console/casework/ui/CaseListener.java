package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseChanged;
import cn.haicang.console.shell.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Open pages hear that a case came or moved. */
@Component
class CaseListener {
    private final Live live;

    CaseListener(Live live) {
        this.live = live;
    }

    @TransactionalEventListener
    void changed(CaseChanged event) {
        live.changed(event.getClass());
    }
}

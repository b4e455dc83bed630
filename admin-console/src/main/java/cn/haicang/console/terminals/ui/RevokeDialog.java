package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Words;
import cn.haicang.protocol.TerminalId;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Says beforehand what revoking does, and that only a new code takes it back. */
class RevokeDialog extends ConfirmDialog {
    RevokeDialog(Words words, TerminalId terminal, Runnable revoke) {
        setHeader(words.of("revoke.title", terminal.value()));
        setText(words.of("revoke.words"));
        setCancelable(true);
        setCancelText(words.of("act.leave_it"));
        setConfirmText(words.of("revoke.do"));
        setConfirmButtonTheme("error primary");
        addConfirmListener(_ -> revoke.run());
    }
}

package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Words;
import cn.haicang.protocol.TerminalId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Says beforehand what revoking does, and that only a new code takes it back. */
class RevokeDialog extends Dialog {
    RevokeDialog(Words words, TerminalId terminal, Runnable revoke) {
        setHeaderTitle(words.of("revoke.title", terminal.value()));
        setWidth("480px");
        add(new Paragraph(words.of("revoke.words")));
        var doIt = new Button(words.of("revoke.do"), _ -> {
            close();
            revoke.run();
        });
        doIt.setId("revoke-now");
        doIt.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.of("act.leave_it"), _ -> close()), doIt);
    }
}

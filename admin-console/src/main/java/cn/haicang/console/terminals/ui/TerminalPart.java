package cn.haicang.console.terminals.ui;

import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.TerminalRow;
import com.vaadin.flow.component.Component;

/** What other features show on a terminal's page. The page asks; it does not know who answers. */
@FunctionalInterface
public interface TerminalPart {
    Component of(TerminalRow terminal, Words words);
}

package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseRow;
import cn.haicang.console.casework.CaseState;
import cn.haicang.console.foureyes.WorkedPanel;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Why a case needs attention, what people have made of it, and what they can do. Absent where there is nothing to look into. */
class AttentionPanel extends Div {
    private final CaseDesk cases;
    private final AttentionDesk desk;
    private final Words words;
    private final CaseRow row;
    private final Runnable moved;

    /** @param moved after an act that has moved the case */
    AttentionPanel(CaseDesk cases, AttentionDesk desk, Words words, CaseRow row, Runnable moved) {
        this.cases = cases;
        this.desk = desk;
        this.words = words;
        this.row = row;
        this.moved = moved;
        addClassName("stack");
        setId("attention");
        setVisible(!row.attention().isEmpty());
        show();
    }

    private void show() {
        removeAll();
        var worked = desk.worked(row.id());
        add(reasons(cases.attention(words).reasons(row)), new WorkedPanel(words, worked));
        if (row.state() == CaseState.LOOKED_INTO) {
            add(new AttentionActsPanel(desk, words, row.id(), worked, this::done));
        }
    }

    private Section reasons(List<Attention.Reason> reasons) {
        var list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(new Paragraph(reason.what()), new Paragraph(reason.advice()))));
        var block = new Section(new H2(words.of("looked.title")), list);
        block.addClassName("blk");
        return block;
    }

    private void done() {
        cases.find(row.id()).filter(now -> now.state() == row.state()).ifPresentOrElse(_ -> show(), moved);
    }
}

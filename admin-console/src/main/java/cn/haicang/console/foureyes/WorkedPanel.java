package cn.haicang.console.foureyes;

import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

/** What people have found out about a matter, and how one of them proposes to end it. */
public final class WorkedPanel extends Section {
    private final Words words;

    public WorkedPanel(Words words, Worked worked) {
        this.words = words;
        addClassName("blk");
        var list = new UnorderedList();
        list.addClassName("tl");
        worked.notes()
                .forEach(note -> list.add(new ListItem(
                        words.minute(note.at()) + " · " + note.by().name() + words.of("list.comma") + note.text())));
        add(new H2(words.of("foureyes.notes")), list);
        worked.proposal().ifPresent(this::tell);
    }

    private void tell(Proposal proposal) {
        var list = new DescriptionList();
        list.addClassName("kv");
        row(list, "foureyes.proposed_by", proposal.by().name() + " · " + words.moment(proposal.at()));
        row(list, "because.reason", proposal.reason());
        proposal.confirmedBy().ifPresent(second -> row(list, "foureyes.confirmed_by", second.name()));
        add(list);
    }

    private void row(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.of(key)), new DescriptionList.Description(value));
    }
}

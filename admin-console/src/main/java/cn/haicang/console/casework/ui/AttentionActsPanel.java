package cn.haicang.console.casework.ui;

import cn.haicang.console.casework.CaseId;
import cn.haicang.console.foureyes.ActsPanel;
import cn.haicang.console.foureyes.Proposal;
import cn.haicang.console.foureyes.Worked;
import cn.haicang.console.shell.Words;
import com.vaadin.flow.component.html.Div;

/** What can be done with a case that needs attention, beside accepting it. */
class AttentionActsPanel extends Div {
    AttentionActsPanel(AttentionDesk desk, Words words, CaseId id, Worked worked, Runnable done) {
        var acts = new ActsPanel(words, done);
        add(acts);
        acts.asked("foureyes.note", "note", text -> acts.inTheWay(desk.note(id, text)));
        if (worked.proposal().filter(Proposal::open).isPresent()) {
            acts.say("foureyes.close_proposed");
            acts.at("foureyes.confirm", "confirm", () -> acts.inTheWay(desk.confirm(id)));
            acts.asked("foureyes.take_back", "take-back", reason -> acts.inTheWay(desk.takeBack(id, reason)));
        } else {
            acts.asked(
                    "foureyes.propose_close",
                    "propose-close",
                    reason -> acts.inTheWay(desk.proposeToClose(id, reason)));
            acts.say("looked.four_eyes");
        }
    }
}

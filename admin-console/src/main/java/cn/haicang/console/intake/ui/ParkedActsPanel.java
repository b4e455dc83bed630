package cn.haicang.console.intake.ui;

import cn.haicang.console.foureyes.ActsPanel;
import cn.haicang.console.foureyes.FourEyes;
import cn.haicang.console.foureyes.Proposal;
import cn.haicang.console.intake.ParkedOutcome;
import cn.haicang.console.intake.ParkedWork;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.Sha256;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** What can be done with a parked envelope as it stands. */
class ParkedActsPanel extends Div {
    private final ActsPanel acts;
    private final ParkedDesk desk;
    private final Words words;
    private final Sha256 hash;

    ParkedActsPanel(ParkedDesk desk, Words words, ParkedWork.Opened opened, Runnable done) {
        this.acts = new ActsPanel(words, done);
        this.desk = desk;
        this.words = words;
        this.hash = opened.matter().hash();
        add(acts);
        acts.asked("foureyes.note", "note", text -> inTheWay(desk.note(hash, text)));
        switch (opened.matter().state()) {
            case OPEN -> open();
            case PROPOSED -> proposed(opened.worked().proposal());
            case CLOSED -> acts.say("parked.is_closed");
            case RELEASED -> acts.say("parked.is_released");
        }
    }

    private void open() {
        acts.at("parked.try_again", "try-again", () -> inTheWay(desk.tryAgain(hash)));
        acts.asked("parked.propose_release", "propose-release", reason -> propose(Proposal.Act.RELEASE, reason));
        acts.asked("foureyes.propose_close", "propose-close", reason -> propose(Proposal.Act.CLOSE, reason));
        acts.say("parked.four_eyes");
    }

    private void proposed(Optional<Proposal> proposal) {
        acts.say(
                proposal.filter(it -> it.act() == Proposal.Act.CLOSE).isPresent()
                        ? "foureyes.close_proposed"
                        : "parked.release_proposed");
        acts.at("foureyes.confirm", "confirm", () -> inTheWay(desk.confirm(hash)));
        acts.asked("foureyes.take_back", "take-back", reason -> inTheWay(desk.takeBack(hash, reason)));
    }

    private Optional<String> propose(Proposal.Act act, String reason) {
        return inTheWay(desk.propose(hash, act, reason));
    }

    private Optional<String> inTheWay(ParkedOutcome outcome) {
        return switch (outcome) {
            case ParkedOutcome.Done _ -> acts.inTheWay(FourEyes.Result.DONE);
            case ParkedOutcome.SamePerson _ -> acts.inTheWay(FourEyes.Result.SAME_PERSON);
            case ParkedOutcome.NotNow _ -> acts.inTheWay(FourEyes.Result.NOT_NOW);
            case ParkedOutcome.StillNot(var reason) ->
                Optional.of(words.of("parked.still_not", words.ifKnown("parkedwhy." + reason, reason.name())));
        };
    }
}

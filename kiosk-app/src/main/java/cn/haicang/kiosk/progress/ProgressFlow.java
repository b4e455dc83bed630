package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.centre.Questions;
import cn.haicang.kiosk.form.EntryNavigation;
import cn.haicang.kiosk.outbox.DeliveryState;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.session.CardErrand;
import cn.haicang.kiosk.session.CardNotice;
import cn.haicang.kiosk.session.CardStep;
import cn.haicang.kiosk.session.Person;
import cn.haicang.kiosk.session.ResidentSession;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.query.CaseStatus;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import java.util.List;
import java.util.Optional;

/** One resident's way to what became of the matter. */
final class ProgressFlow {
    private final Stage stage;
    private final ResidentSession session;
    private final Questions questions;
    private final Outbox outbox;
    private final CardStep cards;
    private final EntryNavigation entries;
    private final NumberScan scan;
    private final NumberEntry entry = new NumberEntry();
    private boolean left;

    /** How a case is found. */
    record Ways(CardStep cards, NumberScan scan) {}

    ProgressFlow(
            Stage stage,
            ResidentSession session,
            Questions questions,
            Outbox outbox,
            Ways ways,
            EntryNavigation entries) {
        this.stage = stage;
        this.session = session;
        this.questions = questions;
        this.outbox = outbox;
        this.cards = ways.cards();
        this.entries = entries;
        this.scan = ways.scan();
        session.keep(entry::clear);
        session.keep(() -> left = true);
    }

    void begin(boolean readerWorks) {
        stage.show(() -> new WayView(stage.words(), readerWorks, this::byCard, this::byNumber, stage::home));
    }

    private void byCard() {
        cards.begin(
                stage,
                session,
                new CardErrand(
                        ProgressFlow::notice, words -> words.of("progress.step"), this::byNumber, this::ownCases));
    }

    private static CardNotice notice(Words words) {
        return new CardNotice(
                "OWN-CASES-2",
                words.of("progress.notice.what"),
                words.of("progress.notice.purpose"),
                words.of("progress.notice.kept"));
    }

    private void ownCases() {
        session.withIdentity(Person::applicant)
                .flatMap(it -> it)
                .ifPresentOrElse(
                        person -> ask(
                                new Query.OwnCases(person),
                                Optional.of(person.name().masked())),
                        () -> say(Outcome.CARD_UNUSABLE));
    }

    private void byNumber() {
        stage.show(() -> scan.over(new NumberView(stage.words(), entry, scan.works(), this::look, this::leave)));
        scan.begin(this::find);
    }

    private void leave() {
        scan.end();
        stage.home();
    }

    private void look(Screen screen) {
        var number = entry.number();
        if (number.isEmpty()) {
            screen.complain(
                    entry.complete()
                            ? stage.words().of("progress.number.wrong")
                            : stage.words()
                                    .of("progress.number.short", entry.digits().length()));
        } else {
            find(number.get());
        }
    }

    private void find(ReceiptNumber number) {
        scan.end();
        if (outbox.stateOf(number).equals(Optional.of(DeliveryState.QUEUED))) {
            stage.show(() ->
                    new OutcomeView(stage.words(), Outcome.STILL_HERE, grouped(number), this::byCard, stage::home));
        } else {
            ask(new Query.ByReceipt(number), Optional.empty());
        }
    }

    private static Optional<String> grouped(ReceiptNumber number) {
        return Optional.of(number.grouped());
    }

    private void ask(Query.Question question, Optional<String> maskedName) {
        stage.show(() -> new AskingView(stage.words()));
        Thread.ofVirtual().name("progress-question").start(() -> {
            var reply = questions.ask(question);
            stage.later(() -> answered(reply, maskedName));
        });
    }

    private void answered(Questions.Reply reply, Optional<String> maskedName) {
        if (left) {
            return;
        }
        switch (reply) {
            case Questions.Reply.NotReached _ -> say(Outcome.CENTRE_AWAY);
            case Questions.Reply.Refused _ -> say(Outcome.CENTRE_REFUSED);
            case Questions.Reply.Answered(var answer) -> told(answer, maskedName);
        }
    }

    private void told(QueryAnswer answer, Optional<String> maskedName) {
        switch (answer) {
            case QueryAnswer.Unknown _ -> say(Outcome.UNKNOWN);
            case QueryAnswer.BringTheCard _ -> say(Outcome.BRING_THE_CARD);
            case QueryAnswer.Cases(var cases) -> show(cases, maskedName);
        }
    }

    private void show(List<CaseStatus> cases, Optional<String> maskedName) {
        var told = new CasesView.Told(cases, maskedName);
        stage.show(() ->
                new CasesView(stage.words(), told, stage.manner().elder(), status -> open(status, told), stage::home));
    }

    private void open(CaseStatus status, CasesView.Told told) {
        stage.show(() -> new CaseView(
                stage.words(),
                status,
                kind -> entries.open(stage, session, kind, status, () -> open(status, told)),
                () -> show(told.cases(), told.maskedName())));
    }

    private void say(Outcome outcome) {
        stage.show(() -> new OutcomeView(stage.words(), outcome, Optional.empty(), this::byCard, stage::home));
    }
}

package cn.haicang.kiosk.form;

import cn.haicang.kiosk.session.CardErrand;
import cn.haicang.kiosk.session.CardNotice;
import cn.haicang.kiosk.session.CardStep;
import cn.haicang.kiosk.session.Person;
import cn.haicang.kiosk.session.ResidentSession;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.kiosk.submission.Filing;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.form.FieldKey;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.util.Optional;

/** One resident's way through one service: card, questions, review, and handing in exactly once. */
final class FormFlow {
    private final Stage stage;
    private final ResidentSession session;
    private final ServiceItem service;
    private final FormDesk desk;
    private final CardStep cards;
    private final HandIn handIn;
    private boolean handedIn;

    FormFlow(Stage stage, ResidentSession session, ServiceItem service, FormDesk desk, CardStep cards, HandIn handIn) {
        this.stage = stage;
        this.session = session;
        this.service = service;
        this.desk = desk;
        this.cards = cards;
        this.handIn = handIn;
    }

    void begin() {
        cards.begin(stage, session, new CardErrand(this::notice, words -> step(words, 1), stage::home, this::confirm));
    }

    private CardNotice notice(Words words) {
        var notice = service.consent();
        return new CardNotice(
                notice.version(), words.of(notice.what()), words.of(notice.purpose()), words.of(notice.keptFor()));
    }

    /** Card first, then each question, then the review. */
    private String step(Words words, int number) {
        return words.of("step", number, desk.form().fields().size() + 2);
    }

    private double walked() {
        return (desk.question() + 0.5) / (desk.form().fields().size() + 2);
    }

    private Optional<Applicant> applicant() {
        return session.withIdentity(Person::applicant).flatMap(it -> it);
    }

    private void confirm() {
        stage.show(() -> {
            var words = stage.words();
            return applicant()
                    .<Screen>map(person -> new ConfirmView(words, step(words, 1), person, this::question, this::begin))
                    .orElseGet(() -> new UnusableCardView(words, step(words, 1), stage::home));
        });
    }

    private void question() {
        stage.show(this::screen);
    }

    private Screen screen() {
        var words = stage.words();
        var at = new QuestionFrame(words, step(words, desk.question() + 1), walked(), this::next, this::back);
        return desk.step()
                .map(step -> QuestionScreens.of(at, desk, step, stage.manner().elder()))
                .orElseGet(() -> review(words));
    }

    private Screen review(Words words) {
        return applicant()
                .<Screen>map(person -> new ReviewView(words, step(words, desk.question() + 1), person, desk, this))
                .orElseGet(() -> new UnusableCardView(words, step(words, 1), stage::home));
    }

    private void next(Screen screen) {
        desk.next().ifPresentOrElse(wrong -> screen.complain(FindingWords.of(stage.words(), wrong)), this::question);
    }

    void back() {
        if (desk.back()) {
            question();
        } else {
            confirm();
        }
    }

    void change(FieldKey key) {
        desk.change(key);
        question();
    }

    /** Once: a second touch of the same key finds that it has been done. */
    void submit(Screen review) {
        var person = applicant();
        var consent = session.consent();
        if (handedIn || person.isEmpty() || consent.isEmpty()) {
            return;
        }
        handedIn = true;
        var filing = new Filing(service, person.get(), stage.manner().language(), desk.filled(), consent.get());
        switch (handIn.submit(filing)) {
            case SubmissionResult.Stored(var submission) -> {
                desk.wipe();
                handIn.done(stage, Handed.of(EnvelopeKind.APPLICATION, service.title(), person.get(), submission));
            }
            case SubmissionResult.Refused(var findings) -> {
                handedIn = false;
                review.complain(FindingWords.of(stage.words(), findings.getFirst()));
            }
            case SubmissionResult.NotStored(var code) -> {
                handedIn = false;
                stage.show(() -> new NotStoredView(stage.words(), code, this::question, stage::home));
            }
        }
    }
}

package cn.haicang.kiosk.form;

import cn.haicang.kiosk.session.Person;
import cn.haicang.kiosk.session.ResidentSession;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.kiosk.submission.About;
import cn.haicang.kiosk.submission.Addition;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.protocol.form.FieldKey;
import cn.haicang.protocol.form.Finding;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.EntryForms;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.util.List;

/** One resident's way through what is handed in about a case. The card was read and the consent given before. */
final class EntryFlow {
    private final Stage stage;
    private final ResidentSession session;
    private final Entry entry;
    private final FormDesk desk;
    private final HandIn handIn;
    private boolean handedIn;

    /** @param leave back to the case that it is about */
    record Entry(EnvelopeKind kind, About about, String message, Runnable leave) {
        @Override
        public String toString() {
            return "Entry[" + kind + ", hidden]";
        }
    }

    EntryFlow(Stage stage, ResidentSession session, Entry entry, FormDesk desk, HandIn handIn) {
        this.stage = stage;
        this.session = session;
        this.entry = entry;
        this.desk = desk;
        this.handIn = handIn;
    }

    void begin() {
        switch (entry.kind()) {
            case SUPPLEMENT, WITHDRAWAL ->
                stage.show(
                        () -> new EntryGuideView(stage.words(), guide(stage.words()), this::question, entry.leave()));
            case APPLICATION, COMPLAINT, RATING -> question();
        }
    }

    private EntryGuideView.Text guide(Words words) {
        var service = words.of(entry.about().title());
        return entry.kind() == EnvelopeKind.WITHDRAWAL
                ? new EntryGuideView.Text(
                        service,
                        words.of("withdraw.title"),
                        words.of("withdraw.lead"),
                        words.of("withdraw.means"),
                        words.of("withdraw.on"),
                        words.of("withdraw.not"))
                : new EntryGuideView.Text(
                        service,
                        words.of("supplement.title"),
                        words.of("supplement.lead"),
                        entry.message(),
                        words.of("supplement.on"),
                        words.of("supplement.not"));
    }

    private void question() {
        stage.show(this::screen);
    }

    private Screen screen() {
        var words = stage.words();
        var step = words.of("step", desk.question(), desk.form().fields().size() + 1);
        var walked = (desk.question() - 0.5) / (desk.form().fields().size() + 1);
        var frame = new QuestionFrame(words, step, walked, this::next, this::back);
        return desk.step()
                .map(at -> QuestionScreens.of(frame, desk, at, stage.manner().elder()))
                .orElseGet(() -> new EntryReviewView(words, entry.kind(), entry.about(), desk, this));
    }

    private void next(Screen screen) {
        if (reasonIsMissing()) {
            screen.complain(
                    FindingWords.of(stage.words(), new Finding(EntryForms.REASON, Finding.Code.MISSING, List.of())));
            return;
        }
        var wrong = desk.next();
        if (wrong.isPresent()) {
            screen.complain(FindingWords.of(stage.words(), wrong.get()));
        } else if (entry.kind() == EnvelopeKind.RATING && isRated()) {
            submit(screen);
        } else {
            question();
        }
    }

    private boolean reasonIsMissing() {
        return entry.kind() == EnvelopeKind.RATING
                && desk.step()
                        .filter(step -> step.field().key().equals(EntryForms.REASON))
                        .isPresent()
                && desk.filled().answer(EntryForms.REASON).isEmpty();
    }

    /** A rating has no review: one touch is taken back by one touch, and the higher grades want no reason. */
    private boolean isRated() {
        return desk.step().isEmpty() || !EntryForms.wantsReason(desk.filled());
    }

    void back() {
        if (desk.back()) {
            question();
        } else if (entry.kind() == EnvelopeKind.SUPPLEMENT || entry.kind() == EnvelopeKind.WITHDRAWAL) {
            begin();
        } else {
            entry.leave().run();
        }
    }

    void change(FieldKey key) {
        desk.change(key);
        question();
    }

    /** Once: a second touch of the same key finds that it has been done. */
    void submit(Screen screen) {
        var person = session.withIdentity(Person::applicant).flatMap(it -> it);
        var consent = session.consent();
        if (handedIn || person.isEmpty() || consent.isEmpty()) {
            return;
        }
        handedIn = true;
        var language = stage.manner().language();
        var addition = new Addition(entry.kind(), entry.about(), person.get(), language, desk.filled(), consent.get());
        switch (handIn.add(addition)) {
            case SubmissionResult.Stored stored -> done(person.get(), stored);
            case SubmissionResult.Refused(var findings) -> {
                handedIn = false;
                screen.complain(FindingWords.of(stage.words(), findings.getFirst()));
            }
            case SubmissionResult.NotStored(var code) -> {
                handedIn = false;
                stage.show(() -> new NotStoredView(stage.words(), code, this::question, stage::home));
            }
        }
    }

    private void done(Applicant person, SubmissionResult.Stored stored) {
        desk.wipe();
        if (entry.kind() == EnvelopeKind.RATING) {
            stage.show(() -> new ThanksView(stage.words(), stage::home, stage::end));
        } else {
            handIn.done(stage, Handed.of(entry.kind(), entry.about().title(), person, stored.submission()));
        }
    }
}

package cn.haicang.kiosk.form;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.session.ResidentSession;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.kiosk.submission.About;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.protocol.query.CaseStatus;
import cn.haicang.protocol.submission.EntryForms;
import cn.haicang.protocol.submission.EnvelopeKind;
import org.springframework.stereotype.Component;

/** The way to what can be handed in about a case, for whoever shows the case. */
@Component
public class EntryNavigation {
    private final CatalogueShelf shelf;
    private final HandIn handIn;

    EntryNavigation(CatalogueShelf shelf, HandIn handIn) {
        this.shelf = shelf;
        this.handIn = handIn;
    }

    /**
     * Without effect for a case that the centre has not told as the card holder's own.
     *
     * @param leave back to the case
     */
    public void open(Stage stage, ResidentSession session, EnvelopeKind kind, CaseStatus status, Runnable leave) {
        var closed = handIn.closed();
        var active = shelf.active();
        if (closed.isPresent() || active.isEmpty()) {
            var code = closed.orElse(SubmissionResult.Code.NOT_OFFERED);
            stage.show(() -> new NotStoredView(stage.words(), code, leave, stage::home));
            return;
        }
        status.own().ifPresent(own -> {
            var desk =
                    new FormDesk(EntryForms.of(kind), active.get().catalogue().district());
            session.keep(desk::wipe);
            var about = new About(status.receiptNumber(), own.service(), status.service());
            var entry = new EntryFlow.Entry(kind, about, status.message().orElse(""), leave);
            new EntryFlow(stage, session, entry, desk, handIn).begin();
        });
    }
}

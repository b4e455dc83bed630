package cn.haicang.kiosk.form;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.hardware.Hardware;
import cn.haicang.kiosk.session.CardStep;
import cn.haicang.kiosk.session.ResidentSession;
import cn.haicang.kiosk.shell.Stage;
import cn.haicang.protocol.catalogue.ServiceItem;
import org.springframework.stereotype.Component;

/** The way into a service, for whoever shows its tile. */
@Component
public class FormNavigation {
    private final CatalogueShelf shelf;
    private final Hardware hardware;
    private final CardStep cards;
    private final HandIn handIn;

    FormNavigation(CatalogueShelf shelf, Hardware hardware, CardStep cards, HandIn handIn) {
        this.shelf = shelf;
        this.hardware = hardware;
        this.cards = cards;
        this.handIn = handIn;
    }

    /** Opens the guide of a service; from there the resident goes on. */
    public void open(Stage stage, ResidentSession session, ServiceItem service) {
        stage.show(() ->
                new GuideView(stage.words(), service, hindrance(), () -> begin(stage, session, service), stage::home));
    }

    private Hindrance hindrance() {
        if (!handIn.open()) {
            return Hindrance.NOT_TAKEN;
        }
        return hardware.readsCards() ? Hindrance.NONE : Hindrance.NO_READER;
    }

    private void begin(Stage stage, ResidentSession session, ServiceItem service) {
        if (!handIn.open()) {
            // It closed while the guide was read: nobody fills in what could not be kept.
            stage.redraw();
            return;
        }
        // The form of the moment: a catalogue that comes in the middle doesn't change the questions under somebody's
        // hands.
        shelf.offering(service).ifPresent(active -> {
            session.wipe();
            var desk = new FormDesk(service.form(), active.catalogue().district());
            session.keep(desk::wipe);
            new FormFlow(stage, session, service, desk, cards, handIn).begin();
        });
    }
}

package cn.haicang.kiosk.help;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.shell.HelpSlot;
import cn.haicang.kiosk.shell.Screen;
import cn.haicang.kiosk.shell.Stage;
import org.springframework.stereotype.Component;

/** Answers the help key. */
@Component
class HelpDesk implements HelpSlot {
    private final CatalogueShelf shelf;

    HelpDesk(CatalogueShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Screen help(Stage stage, Runnable back) {
        var hotline = shelf.active().map(it -> it.assignment().settings().hotline());
        var manner = stage.manner();
        return new HelpView(
                stage.words(), hotline, manner.contrast(), () -> stage.change(manner.withOtherContrast()), back);
    }
}

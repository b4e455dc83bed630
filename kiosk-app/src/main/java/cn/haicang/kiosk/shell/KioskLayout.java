package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The frame that stays while screens come and go: the bar, the idle clock, language and size. The only route of the terminal,
 * so no address ever tells what somebody did, and the browser's back key has nothing to go back to.
 */
@Route("")
@PageTitle("海沧政务自助")
@JavaScript("context://kiosk.js")
public final class KioskLayout extends Div implements Stage {
    private final transient Visit visit;
    private final transient Texts texts;
    private final transient Entrance entrance;
    private final transient HelpSlot helpSlot;
    private final transient Ticker ticker;
    private final Shore shore;
    private final Div water = Say.flat("water-slot");
    private transient Supplier<? extends Screen> current;
    private Optional<Screen> shown = Optional.empty();
    private Optional<IdleView> warning = Optional.empty();
    private Optional<UI> ui = Optional.empty();

    KioskLayout(Visit visit, Texts texts, Entrance entrance, HelpSlot helpSlot, Ticker ticker) {
        this.visit = visit;
        this.texts = texts;
        this.entrance = entrance;
        this.helpSlot = helpSlot;
        this.ticker = ticker;
        addClassName("kiosk");
        shore = new Shore(new Shore.Acts(
                () -> shown.flatMap(Screen::back).ifPresent(Runnable::run), this::change, this::help, this::end));
        current = () -> entrance.first(this);
        add(water, shore);
        getElement().addEventListener("pointerdown", _ -> touched()).throttle(1000);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        ui = Optional.of(attached.getUI());
        if (isSecondTab()) {
            current = () -> new SecondTabView(words());
            shore.setVisible(false);
        }
        applyManner();
        redraw();
        var ticking = ticker.everySecond(() -> later(this::tick));
        addDetachListener(gone -> {
            gone.unregisterListener();
            ticking.remove();
            ui = Optional.empty();
            // The page is gone, so its resident is: whoever loads it anew is somebody else.
            if (shore.isVisible()) {
                visit.close();
            }
        });
    }

    private boolean isSecondTab() {
        return VaadinSession.getCurrent().getUIs().stream()
                .filter(other -> !other.isClosing() && !ui.equals(Optional.of(other)))
                .anyMatch(other -> other.getChildren().anyMatch(KioskLayout.class::isInstance));
    }

    /** What the idle clock says now; asked once a second. */
    void tick() {
        if (!shore.isVisible()) {
            if (!isSecondTab()) {
                ui.ifPresent(it -> it.getPage().reload());
            }
            return;
        }
        switch (visit.pulse()) {
            case Pulse.Resting _ -> shore.left(1);
            case Pulse.Calm(double left) -> {
                shore.left(left);
                if (warning.isPresent()) {
                    draw();
                }
            }
            case Pulse.Setting setting -> warn(setting);
            case Pulse.Over _ -> end();
        }
    }

    private void warn(Pulse.Setting setting) {
        if (warning.isEmpty()) {
            var standing = shown.map(Screen::standing).orElse(Standing.ONLINE);
            var view = new IdleView(words(), standing, this::stay, this::end);
            put(view);
            warning = Optional.of(view);
            getElement().executeJs("window.haicang && window.haicang.chime()");
        }
        warning.ifPresent(view -> view.show(setting));
    }

    private void touched() {
        if (warning.isEmpty() && shore.isVisible()) {
            visit.touched();
        }
    }

    private void stay() {
        visit.touched();
        draw();
    }

    private void help() {
        visit.touched();
        var before = current;
        var standing = shown.map(Screen::standing).orElse(Standing.ONLINE);
        show(() -> {
            var screen = helpSlot.help(this, () -> show(before));
            screen.standing(standing);
            return screen;
        });
    }

    @Override
    public void show(Supplier<? extends Screen> screen) {
        current = screen;
        draw();
    }

    @Override
    public void redraw() {
        // While the warning stands, news wait behind it.
        if (warning.isEmpty()) {
            var screen = current.get();
            // The same screen with other news: nothing fades in a second time.
            screen.addClassName("still");
            put(screen);
        }
    }

    @Override
    public void retell() {
        shown.ifPresent(this::place);
    }

    private void place(Screen screen) {
        screen.place(entrance.site().map(words()::of).orElse(""), entrance.standing());
    }

    private void draw() {
        warning = Optional.empty();
        put(current.get());
    }

    private void put(Screen screen) {
        place(screen);
        water.removeAll();
        water.add(screen);
        shown = Optional.of(screen);
        shore.fit(screen, words(), manner());
    }

    @Override
    public void home() {
        show(() -> entrance.home(this));
    }

    @Override
    public void end() {
        visit.close();
        ui.ifPresent(SessionEnd::of);
    }

    @Override
    public Words words() {
        return new Words(texts, manner().language());
    }

    @Override
    public Manner manner() {
        return visit.manner();
    }

    @Override
    public void change(Manner manner) {
        visit.touched();
        visit.change(manner);
        applyManner();
        draw();
    }

    private void applyManner() {
        ui.ifPresent(it -> it.setLocale(Texts.locale(manner().language())));
        getElement()
                .executeJs(
                        "document.documentElement.dataset.mode=$0;document.documentElement.lang=$1",
                        manner().mode(),
                        manner().tag());
    }

    @Override
    public void later(Runnable work) {
        ui.filter(it -> !it.isClosing()).ifPresent(it -> {
            var _ = it.access(work::run);
        });
    }
}

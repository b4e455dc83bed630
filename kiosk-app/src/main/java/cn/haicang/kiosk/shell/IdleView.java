package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Are you still there? The sun sets with the seconds in it; one touch lifts it again. */
final class IdleView extends Screen {
    private final Span figure = new Span();
    private final Div sun = Say.flat("sun");

    IdleView(Words words, Standing standing, Runnable stay, Runnable end) {
        super(words, "idle");
        sky(Sky.SUNSET);
        standing(standing);
        title(words.of("idle.title"));
        figure.addClassName("figure");
        var unit = new Span(words.of("idle.seconds"));
        unit.addClassName("unit");
        sun.add(figure, unit);
        sun.getElement().setAttribute("role", "timer");
        scenery(sun);
        var unsent = standing == Standing.DRAFT;
        sea(
                Picture.of("glints", "glints"),
                new Terms()
                        .add("i-check", words.of("idle.here"), words.of("idle.here.then"), "")
                        .add(
                                "i-clock",
                                words.of("idle.gone"),
                                unsent ? words.of("idle.gone.draft") : words.of("idle.gone.done"),
                                ""));
        actions(
                Key.secondary(unsent ? words.of("idle.end.draft") : words.of("idle.end"), end)
                        .wide(6),
                Key.primary(words.of("idle.stay"), stay).wide(6).called("huge"));
    }

    void show(Pulse.Setting setting) {
        figure.setText(String.valueOf(setting.secondsLeft()));
        sun.getStyle().set("--left", 100 * setting.secondsLeft() / Math.max(1, setting.secondsInAll()) + "%");
    }
}

package cn.haicang.kiosk.shell;

import cn.haicang.protocol.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The bar: six fixed places, 返回 大字 繁體 English 帮助 结束. A key without meaning leaves its place empty. */
final class Shore extends Footer {
    /** What the bar's keys do. */
    record Acts(Runnable back, Consumer<Manner> change, Runnable help, Runnable end) {}

    private final Acts acts;
    private final Nav bar = new Nav();
    private final SessionRing ring = new SessionRing();
    private Optional<Fit> fitted = Optional.empty();

    /** All that its keys depend on. */
    private record Fit(Manner manner, boolean back, boolean end) {}

    Shore(Acts acts) {
        this.acts = acts;
        addClassName("shore");
        bar.addClassName("bar");
        add(bar);
    }

    /** Keys stay as they are while nothing about them changes: one that is drawn anew is taken from under the finger. */
    void fit(Screen screen, Words words, Manner manner) {
        var wanted = Optional.of(new Fit(manner, screen.back().isPresent(), screen.canEnd()));
        if (!wanted.equals(fitted)) {
            fitted = wanted;
            draw(screen, words, manner);
        }
    }

    private void draw(Screen screen, Words words, Manner manner) {
        bar.removeAll();
        bar.getElement().setAttribute("aria-label", words.of("bar.label"));
        var back = Key.plain(words.of("bar.back"), acts.back()).before("i-back").called("back");
        var size = Key.plain(
                        manner.elder() ? words.of("bar.standard") : words.of("bar.larger"),
                        () -> acts.change().accept(manner.withOtherSize()))
                .before("i-glasses")
                .called("size");
        var help = Key.plain(words.of("bar.help"), acts.help()).before("i-help").called("help");
        var end = Key.plain(words.of("bar.end"), acts.end()).called("end");
        end.addComponentAsFirst(ring);
        bar.add(place(back, screen.back().isPresent()), place(size, true));
        others(manner.language()).forEach(other -> bar.add(place(tongue(other, manner), true)));
        bar.add(place(help, true), place(end, screen.canEnd()));
    }

    private Key tongue(Language language, Manner manner) {
        var key = Key.plain(
                        Tongue.name(language, manner.elder()),
                        () -> acts.change().accept(manner.in(language)))
                .called("tongue");
        key.spoken(Tongue.name(language, false))
                .getElement()
                .setAttribute("lang", Texts.locale(language).toLanguageTag());
        return key;
    }

    private static List<Language> others(Language present) {
        return List.of(Language.ZH_HANT, Language.ZH_HANS, Language.EN).stream()
                .filter(language -> language != present)
                .toList();
    }

    private static Component place(Key key, boolean filled) {
        return filled ? key : new Div();
    }

    void left(double share) {
        ring.left(share);
    }
}

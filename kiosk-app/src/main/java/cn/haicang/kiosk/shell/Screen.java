package cn.haicang.kiosk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/**
 * One screen: a sky to read, a horizon at 40 % of the height, and a sea in which all keys lie. A screen only shows and asks;
 * it is thrown away and made anew at any time.
 */
@Tag("main")
public abstract class Screen extends HtmlContainer {
    private static final int TAPS = 5;

    private final Words words;
    private final Div ask = Say.flat("ask");
    private final Header sky = new Header();
    private final Div strip = Say.flat("strip");
    private final Div horizon = Say.flat("horizon");
    private final Div sea = Say.flat("sea");
    private final Div actions = Say.flat("actions");
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final StatusLine status;
    private Optional<Runnable> back = Optional.empty();
    private Standing standing = Standing.DRAFT;
    private String advice = "";
    private boolean canEnd = true;
    private boolean matter = true;
    private int taps;

    @SuppressWarnings("this-escape") // Flow builds a component in its constructor; nothing here is overridden
    protected Screen(Words words, String name) {
        this.words = words;
        status = new StatusLine(words);
        addClassNames("screen", name);
        sky.addClassName("sky");
        lead.addClassName("lead");
        lead.setVisible(false);
        ask.add(Aloud.said(title), Aloud.said(lead));
        sky.add(strip, ask);
        add(sky, horizon, sea);
        standing(Standing.DRAFT);
        getElement().setAttribute("data-sky", Sky.DAWN.attribute());
    }

    protected final Words words() {
        return words;
    }

    protected final void sky(Sky state) {
        getElement().setAttribute("data-sky", state.attribute());
    }

    public final void standing(Standing now) {
        standing = now;
        status.show(now);
    }

    /** No matter has been begun here: the line tells how the terminal is. */
    protected final void noMatter() {
        matter = false;
    }

    final Standing standing() {
        return standing;
    }

    /** The line above the question. */
    protected final void step(String text) {
        var line = new Paragraph(text);
        line.addClassName("step");
        ask.addComponentAsFirst(line);
    }

    /** The question, or what has happened. */
    protected final void title(String text) {
        title.setText(text);
    }

    protected final void lead(String text) {
        advice = text;
        lead.setText(text);
        lead.setVisible(true);
    }

    /** Something in the sky, below the question. */
    protected final void reading(Component... parts) {
        ask.add(parts);
    }

    /** Something in the sky, above the question. */
    protected final void crown(Component part) {
        ask.addComponentAsFirst(part);
    }

    /** Scenery behind the words. */
    protected final void scenery(Component picture) {
        sky.addComponentAsFirst(picture);
    }

    /** The egret walks along the horizon, as far as {@code share} of it. */
    protected final void walk(double share) {
        egret(share, "egret-walk");
    }

    protected final void rest(double share) {
        egret(share, "egret-sleep");
    }

    private void egret(double share, String picture) {
        horizon.getStyle().set("--at", Math.round(Math.clamp(share, 0.08, 1.0) * 100) + "%");
        horizon.add(Picture.of(picture, "egret"));
    }

    /** The egret has flown with the case. */
    protected final void flown() {
        horizon.getStyle().set("--at", "100%");
        horizon.removeAll();
        sky.add(Picture.of("egret-fly", "flying"));
    }

    protected final void sea(Component... parts) {
        sea.add(parts);
    }

    /** The keys at the foot of the sea; always in the same place. */
    protected final void actions(Component... keys) {
        actions.add(keys);
        sea.add(actions);
    }

    /** What the fixed key 返回 does here; without it, the key stays away. */
    protected final void back(Runnable action) {
        back = Optional.of(action);
    }

    /** No visit can be ended here, because none is going on. */
    protected final void nothingToEnd() {
        canEnd = false;
    }

    /** Says in words what is missing or wrong, where the question stands. */
    public final void complain(String text) {
        lead.setText(text);
        lead.setVisible(true);
        lead.addClassName("wrong");
        lead.getElement().setAttribute("role", "alert");
    }

    /** What was complained about is being mended. */
    protected final void noComplaint() {
        if (lead.hasClassName("wrong")) {
            lead.removeClassName("wrong");
            lead.getElement().removeAttribute("role");
            lead.setText(advice);
            lead.setVisible(!advice.isEmpty());
        }
    }

    final Optional<Runnable> back() {
        return back;
    }

    final boolean canEnd() {
        return canEnd;
    }

    /** Opens to five taps on the name of the terminal; a resident has no reason to do that. */
    public final void door(Runnable technician) {
        strip.addClickListener(_ -> {
            taps++;
            if (taps == TAPS) {
                technician.run();
            }
        });
    }

    /** Where it stands, and how the terminal is. */
    final void place(String site, Standing terminal) {
        if (!matter) {
            standing(terminal);
        }
        var name = new Span(words.of("brand"));
        name.addClassName("bold");
        var where = new Span(site);
        where.addClassName("place");
        strip.removeAll();
        strip.add(Picture.of("mark", "mark"), name, where, status);
    }
}

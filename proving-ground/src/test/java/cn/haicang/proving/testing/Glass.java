package cn.haicang.proving.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.process.House;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a resident does with a finger on the terminal's screen. */
public final class Glass {
    public static final String SERVICE = "居民医保参保";
    /** Among what was said aloud: somebody stopped speaking. */
    public static final String SILENCE = Loudspeaker.SILENCE;

    private static final double PATIENCE_MS = 30_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{4} \\d{4} \\d{4} \\d{4}");

    private final Chromium chromium;
    private final Page page;

    private Glass(Chromium chromium, Page page) {
        this.chromium = chromium;
        this.page = page;
    }

    /** How the screen is built into its housing. */
    public enum Stands {
        UPRIGHT(1080, 1920, 21.5),
        ACROSS(1920, 1080, 21.5),
        /** The older terminals' 5:4. */
        SQUARE(1280, 1024, 19);

        private final int width;
        private final int height;
        private final double inches;

        Stands(int width, int height, double inches) {
            this.width = width;
            this.height = height;
            this.inches = inches;
        }

        /** What the server of a terminal with this glass would write on its pages. */
        private String millimetres() {
            return String.format(
                    Locale.ROOT, "html { --px-per-mm: %.4f !important }", Math.hypot(width, height) / (inches * 25.4));
        }
    }

    /** By the workbench's link, which leads to the present one-time address. */
    static Glass open(Chromium chromium, House house, Stands stands) {
        Glass glass = new Glass(chromium, chromium.page(stands.width, stands.height));
        glass.page.addInitScript("""
                addEventListener('DOMContentLoaded', () => document.head.append(
                    Object.assign(document.createElement('style'), { textContent: '%s' })))
                """.formatted(stands.millimetres()));
        Loudspeaker.put(glass.page);
        glass.page.navigate(house.workbench().resolve("/screen").toString());
        glass.shows("attract");
        return glass;
    }

    public Page page() {
        return page;
    }

    /** Waits until that screen stands there; what stands there instead is photographed. */
    public void shows(String screen) {
        try {
            assertThat(page.locator("main.screen." + screen))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        } catch (AssertionError e) {
            Chromium.snapshot(page, "instead-of-" + screen);
            throw e;
        }
    }

    public void says(String words) {
        assertThat(page.locator("main.screen"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    public void standing(String words) {
        assertThat(page.locator("main.screen [role=status]"))
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MS));
    }

    /** Presses the key with these words on it. */
    public void press(String words) {
        page.locator("button.key:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** White on black, by the help key of any screen. */
    public void strongerContrast() {
        page.locator(".bar .help").click();
        shows("help-screen");
        page.locator("main.help-screen button.key.secondary").click();
        assertThat(page.locator("html[data-mode~=hc]")).hasCount(1);
        goOn();
    }

    /** One finger on one key and the next at once, before anything has been answered. */
    public void pressInHaste(Locator first, Locator second) {
        BoundingBox one = first.boundingBox();
        BoundingBox other = second.boundingBox();
        page.mouse().click(one.x + one.width / 2, one.y + one.height / 2);
        page.mouse().click(other.x + other.width / 2, other.y + other.height / 2);
    }

    /** The large key of the first screen, whatever its language. */
    public void start() {
        page.locator("main.attract button.start").click();
    }

    /** A tile by its place, whatever its language. */
    public void tile(int place) {
        page.locator("main.screen button.tile").nth(place).click();
    }

    /** A finger comes down on a tile and stays there. */
    public void fingerDown(int place) {
        BoundingBox tile = page.locator("main.screen button.tile").nth(place).boundingBox();
        page.mouse().move(tile.x + tile.width / 2, tile.y + tile.height / 2);
        page.mouse().down();
    }

    public void fingerUp() {
        page.mouse().up();
    }

    /** The first of several, on a question that has none chosen yet. */
    public void chooseFirst() {
        Locator unanswered = page.locator("[role=radiogroup]:not(:has([aria-checked=true])) [role=radio]");
        unanswered.first().click();
        assertThat(page.locator("[role=radio][aria-checked=true]")).hasCount(1);
    }

    /** The last of several, which is the longest, on a question that has none chosen yet. */
    public void chooseLast() {
        page.locator("[role=radio]").last().click();
        assertThat(page.locator("[role=radio][aria-checked=true]")).hasCount(1);
    }

    /** The one key that goes on. */
    public void goOn() {
        page.locator("main.screen button.key.primary:visible").click();
    }

    public void choose(String words) {
        Locator row = page.locator("[role=radio]:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        row.click();
        assertThat(row).hasAttribute("aria-checked", "true");
    }

    public void digits(String digits) {
        digits.chars()
                .mapToObj(Character::toString)
                .forEach(digit -> page.locator(".pad button.key")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + digit + "$")))
                        .click());
    }

    /** Keys of the keyboard, one after the other: a letter, a digit, or one of its whole words. */
    public void keys(String... keys) {
        for (String key : keys) {
            page.locator(".keyboard button.key")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + key + "$")))
                    .click();
        }
    }

    public void sign() {
        BoundingBox pad = page.locator("signature-pad").boundingBox();
        stroke(pad, 0.2, 0.3, 0.35, 0.7);
        stroke(pad, 0.35, 0.3, 0.2, 0.7);
        stroke(pad, 0.5, 0.25, 0.55, 0.75);
        stroke(pad, 0.65, 0.3, 0.8, 0.7);
    }

    private void stroke(BoundingBox pad, double fromX, double fromY, double toX, double toY) {
        page.mouse().move(pad.x + pad.width * fromX, pad.y + pad.height * fromY);
        page.mouse().down();
        for (int step = 1; step <= 6; step++) {
            double at = step / 6.0;
            double bend = 0.03 * Math.sin(at * Math.PI);
            page.mouse()
                    .move(
                            pad.x + pad.width * (fromX + (toX - fromX) * at + bend),
                            pad.y + pad.height * (fromY + (toY - fromY) * at));
        }
        page.mouse().up();
    }

    /** From the first screen to "hold your card there". */
    public void beginService() {
        press("点这里开始");
        shows("home");
        press(SERVICE);
        shows("guide");
        goOn();
        shows("consent");
        goOn();
        shows("card");
    }

    /** Phone, address, group, bank card and signature, up to the review. */
    public void answerEverything() {
        shows("digits-screen");
        digits("13860412345");
        goOn();
        shows("choice-screen");
        choose("海沧街道");
        goOn();
        says("哪个社区");
        choose("海兴社区");
        goOn();
        shows("detail-screen");
        keys("8", "8", "号", "3", "0", "1", "室");
        goOn();
        shows("choice-screen");
        choose("说不准");
        goOn();
        shows("digits-screen");
        digits("6217001930012345678");
        goOn();
        shows("sign-screen");
        sign();
        goOn();
        shows("review");
    }

    /** The whole way with the card of this id, to the screen after the commit; returns the number that it shows. */
    public String handIn(Hands hands, String card) {
        beginService();
        hands.hold(card);
        shows("confirm");
        hands.takeBack(card);
        goOn();
        answerEverything();
        goOn();
        shows("done");
        return number();
    }

    /** The receipt number that stands on the screen, in groups of four. */
    public String number() {
        String number = page.locator("main.done .number .bold").textContent().strip();
        assertThat(number).matches(NUMBER);
        return number;
    }

    /** To the service and state of a receipt number, from the first screen. */
    public void askFor(String number) {
        press("点这里开始");
        shows("home");
        press("查我的办件");
        shows("way-screen");
        press("按回执号查");
        shows("digits-screen");
        digits(number.replace(" ", ""));
        goOn();
    }

    /** To the cases of the card's holder, from the first screen. */
    public void askByCard(Hands hands, String card) {
        press("点这里开始");
        shows("home");
        press("查我的办件");
        shows("way-screen");
        press("刷身份证查");
        shows("consent");
        goOn();
        shows("card");
        hands.hold(card);
        shows("progress");
        hands.takeBack(card);
    }

    /** Ends the visit; the first screen stands there again. */
    public void end() {
        page.locator(".bar button.end:visible").click();
        shows("attract");
    }

    /** Photograph, millimetres and barriers: what every screen has to bear. */
    public void look(String name) {
        Chromium.photograph(page, name);
        chromium.note(name, Millimetres.wrong(page));
        chromium.note(name, Chromium.barriers(page));
    }

    /** Photograph and millimetres, where barriers were looked for already. */
    public void measure(String name) {
        Chromium.photograph(page, name);
        chromium.note(name, Millimetres.wrong(page));
    }

    /** Waits until that was said aloud. */
    public void hears(String words) {
        page.waitForFunction("words => window.heard.some(said => said.includes(words))", words);
    }

    /** What was said aloud so far. */
    public List<String> heard() {
        return Loudspeaker.heard(page);
    }

    public URI address() {
        return URI.create(page.url());
    }

    public void close() {
        page.close();
    }
}

package cn.haicang.proving.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.HousePlan;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One real browser with one set of cookies for all pages, as in the demo: terminal, console and workbench lie on the same
 * host, and cookies know no port. What goes wrong inside a page is collected.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MS = 20_000;
    /** Loops and long scenery go on; nothing else does. */
    private static final String AT_REST = "document.getAnimations()"
            + ".every(each => each.playState !== 'running' || each.effect.getComputedTiming().endTime > 1000)";

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final BrowserContext context;
    private final List<String> flaws = new ArrayList<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private Chromium() {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
        context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
        context.setDefaultTimeout(PATIENCE_MS);
    }

    public static Chromium open() {
        return new Chromium();
    }

    /** A page of the given size, in the browser's one context. */
    public Page page(int width, int height) {
        Page page = context.newPage();
        page.setViewportSize(width, height);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Scripts that threw, in any page. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** For a person to look at afterwards; what fades in has done so. */
    public static void photograph(Page page, String name) {
        page.waitForFunction(AT_REST);
        snapshot(page, name);
    }

    /** As it stands there at this moment. */
    static void snapshot(Page page, String name) {
        Path folder = HousePlan.find().room("proving-ground").resolve("target/photographs");
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    /** No barrier that axe knows of, by WCAG 2.2 A and AA. */
    public static void assertNoBarriers(Page page) {
        assertThat(barriers(page)).as("barriers on " + page.title()).isEmpty();
    }

    /** In the page itself: no page here has frames, for which axe would open another page each time. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Chromium::sentence)
                        .toList();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml()))
                        .toList();
    }

    /** A story goes on when a screen has a flaw, so that one run shows them all; it asserts on {@link #flaws} at its end. */
    void note(String screen, List<String> found) {
        found.forEach(flaw -> flaws.add(screen + ": " + flaw));
    }

    /** What was wrong on the screens that were looked at. */
    public List<String> flaws() {
        return List.copyOf(flaws);
    }

    void forgetFlaws() {
        flaws.clear();
        complaints.clear();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

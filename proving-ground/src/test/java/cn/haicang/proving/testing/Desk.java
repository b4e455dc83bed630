package cn.haicang.proving.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.haicang.proving.centre.DemoAccounts;
import cn.haicang.proving.process.House;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** What a person of the centre does at the console, 1440 × 900. */
public final class Desk {
    private static final double PATIENCE_MS = 45_000;
    private static final String COOKIE = "HAICANG_CENTRE";

    private final Chromium chromium;
    private final Page page;
    private final House house;

    private Desk(Chromium chromium, Page page, House house) {
        this.chromium = chromium;
        this.page = page;
        this.house = house;
    }

    static Desk at(Chromium chromium, House house) {
        return new Desk(chromium, chromium.page(1440, 900), house);
    }

    public Page page() {
        return page;
    }

    /** Whoever was signed in before in this browser is no longer. */
    public void signIn(String login) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(COOKIE));
        page.navigate(house.console().toString());
        page.locator("#login input").fill(login);
        page.locator("#password input").fill(DemoAccounts.PASSWORD);
        page.locator("#enter").click();
        page.waitForURL(address -> !address.contains("signin"));
    }

    public void open(String path) {
        page.navigate(house.console().resolve(path).toString());
    }

    /** The case of that number in the list; waits until it has arrived. */
    public Locator caseOf(String number) {
        Locator link = page.locator("#cases a").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(link.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        return link;
    }

    /** How many cases of that number there are, in whatever state; at least one must have arrived. */
    public int casesOf(String number) {
        open("cases");
        page.locator(".tabs a")
                .filter(new Locator.FilterOptions().setHasText("全部"))
                .click();
        caseOf(number).first().waitFor();
        return page.locator("#cases a")
                .filter(new Locator.FilterOptions().setHasText(number))
                .count();
    }

    /** Opens the sealed content, saying why. */
    public void lookInside() {
        page.locator("#purpose vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText("审核材料"))
                .locator("label")
                .click();
        page.locator("#open").click();
        assertThat(page.locator("#content")).isVisible();
    }

    public void accept() {
        page.locator("#accept").click();
        assertThat(page.locator(".one-case .sentence")).containsText("审核");
    }

    public void grant(String message) {
        page.locator("#message textarea").fill(message);
        page.locator("#grant").click();
        assertThat(page.locator(".one-case .sentence")).containsText("准予");
    }

    public void look(String name) {
        Chromium.photograph(page, name);
        chromium.note(name, Chromium.barriers(page));
    }

    public void close() {
        page.close();
    }
}

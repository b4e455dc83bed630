package cn.haicang.proving.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.haicang.proving.process.House;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What a hand does at the workbench: holds cards, pulls cables, sees to the paper. */
public final class Hands {
    private final Page page;

    private Hands(Page page) {
        this.page = page;
    }

    static Hands at(Chromium chromium, House house) {
        Page page = chromium.page(1440, 1000);
        page.navigate(house.workbench().toString());
        page.waitForSelector("body[data-ready=yes]");
        return new Hands(page);
    }

    public Page page() {
        return page;
    }

    public void hold(String card) {
        card(card).getByText("放上去").click();
        assertThat(card(card)).hasClass("card-row out");
    }

    public void pullAway(String card) {
        card(card).getByText("放上就拿走").click();
    }

    public void takeBack(String card) {
        card(card).getByText("拿回来").click();
        assertThat(card(card)).hasClass("card-row");
    }

    private Locator card(String id) {
        return page.locator("[data-card=" + id + "]");
    }

    public void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    /** The key of one machine, where several machines have one of that name. */
    public void press(String machine, String words) {
        page.locator("#" + machine + " button.key")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** What the buttons do not offer: a fault at an exact line. */
    public void act(String act, String what) {
        page.evaluate(
                "([act, what]) => fetch('/commands', { method: 'POST', body: JSON.stringify({ act, what }) })"
                        + ".then(answer => { if (!answer.ok) throw new Error('refused: ' + act); })",
                new String[] {act, what});
    }

    void tidyUp() {
        List.of(
                        "network.plug",
                        "idReader.plug",
                        "idReader.lift",
                        "cardSlot.plug",
                        "cardSlot.lift",
                        "printer.plug",
                        "printer.closeCover",
                        "printer.newRoll")
                .forEach(act -> act(act, ""));
    }

    /** The newest sheet. */
    public Locator paper() {
        return page.locator("#paper .sheet").first();
    }

    public Locator sheets() {
        return page.locator("#paper .sheet");
    }

    public void close() {
        page.close();
    }
}

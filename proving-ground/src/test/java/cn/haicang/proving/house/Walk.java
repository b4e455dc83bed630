package cn.haicang.proving.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Hands;
import java.util.function.Consumer;

/** The resident's story whatever the language and size, looked at screen by screen. */
record Walk(Glass glass, Hands hands, Consumer<String> look) {
    private static final String CARD = "chen";

    void toTheReview() {
        see("attract");
        glass.start();
        see("home");
        glass.tile(0);
        see("guide");
        glass.goOn();
        see("consent");
        glass.goOn();
        see("card");
        hands.hold(CARD);
        see("confirm");
        hands.takeBack(CARD);
        glass.goOn();
        answer();
        see("review");
    }

    private void answer() {
        glass.shows("digits-screen");
        glass.digits("13860412345");
        see("digits-screen");
        glass.goOn();
        see("choice-screen");
        glass.chooseFirst();
        glass.goOn();
        glass.chooseFirst();
        look.accept("community");
        glass.goOn();
        glass.shows("detail-screen");
        glass.keys("8", "8", "号", "3", "0", "1", "室");
        see("detail-screen");
        glass.goOn();
        glass.shows("choice-screen");
        glass.chooseLast();
        look.accept("group");
        glass.goOn();
        glass.shows("digits-screen");
        glass.digits("6217001930012345678");
        look.accept("account");
        glass.goOn();
        glass.shows("sign-screen");
        glass.sign();
        see("sign-screen");
        glass.goOn();
    }

    /** Help and back, then the commit, without paper and with it. */
    String handIn() {
        glass.page().locator(".bar .help").click();
        see("help-screen");
        glass.goOn();
        glass.shows("review");
        hands.press("把纸用完");
        glass.goOn();
        glass.shows("done");
        assertThat(glass.page().locator("main.done .qr")).isVisible();
        look.accept("no-paper");
        hands.press("换一卷新纸");
        glass.page().locator("main.done .actions .key").first().click();
        assertThat(glass.page().locator("main.done .slot")).isVisible();
        look.accept("done");
        return glass.number();
    }

    /** From the first screen, which keeps the manner of nobody: the way to one's own case. */
    void comeBack(String number) {
        glass.start();
        glass.shows("home");
        glass.tile(1);
        see("way-screen");
        glass.tile(1);
        glass.shows("digits-screen");
        glass.digits(number.replace(" ", ""));
        look.accept("number");
        glass.goOn();
        see("progress");
        glass.end();
    }

    private void see(String screen) {
        glass.shows(screen);
        look.accept(screen);
    }
}

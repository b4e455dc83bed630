package cn.haicang.proving.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.centre.DemoAccounts;
import cn.haicang.proving.testing.Chromium;
import cn.haicang.proving.testing.Desk;
import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Hands;
import cn.haicang.proving.testing.Scene;
import com.microsoft.playwright.Page;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** One matter on its whole way: from the card on the reader to the case at the centre, and back. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class StoryTest {
    private static final String CARD = "lin";
    private static final String ANSWER = "已经登记好了。保险费以税务部门的通知为准。";

    private Scene scene;

    @BeforeAll
    void set() {
        scene = Scene.set("story");
    }

    @AfterAll
    void clear() {
        scene.close();
    }

    @Test
    void a_residents_matter_goes_to_the_centre_is_decided_and_comes_back() {
        Hands hands = scene.hands();
        Glass glass = scene.glass();
        String number = theResidentHandsItIn(glass, hands);
        Desk desk = scene.desk();
        theOfficerDecides(desk, number);
        theResidentComesBack(glass, hands, number);
        theLookStandsOnTheRecord(desk);
        assertThat(scene.chromium().complaints()).as("scripts that threw").isEmpty();
        assertThat(scene.chromium().flaws()).as("millimetres and barriers").isEmpty();
        assertThat(scene.chromium().context().cookies())
                .extracting(cookie -> cookie.name)
                .as("kiosk, console and workbench in one browser, each with names of its own")
                .doesNotHaveDuplicates()
                .contains("HAICANG_KIOSK", "HAICANG_CENTRE");
    }

    private static String theResidentHandsItIn(Glass glass, Hands hands) {
        glass.look("kiosk-01-attract");
        glass.press("点这里开始");
        glass.shows("home");
        glass.look("kiosk-02-home");
        glass.press(Glass.SERVICE);
        glass.shows("guide");
        glass.look("kiosk-03-guide");
        glass.goOn();
        glass.shows("consent");
        glass.look("kiosk-04-consent");
        glass.goOn();
        glass.shows("card");
        glass.look("kiosk-05-card");
        hands.hold(CARD);
        glass.shows("confirm");
        glass.says("林");
        assertThat(glass.page().locator("main.screen").textContent())
                .as("masked on the screen")
                .doesNotContain("林晓燕")
                .doesNotContain("350205198806120");
        glass.look("kiosk-06-confirm");
        hands.takeBack(CARD);
        glass.goOn();
        theResidentAnswers(glass);
        glass.look("kiosk-13-review");
        glass.goOn();
        glass.shows("done");
        String number = glass.number();
        glass.standing("已送到区中心");
        glass.says("请取回执");
        glass.look("kiosk-14-done");
        assertThat(hands.paper()).containsText(number);
        assertThat(hands.paper().locator("[data-qr]")).isVisible();
        assertThat(hands.paper()).hasClass("sheet cut");
        hands.page().evaluate("scrollTo(0, 0)");
        Chromium.photograph(hands.page(), "workbench");
        Chromium.assertNoBarriers(hands.page());
        glass.end();
        return number;
    }

    private static void theResidentAnswers(Glass glass) {
        glass.shows("digits-screen");
        glass.digits("1386041234");
        glass.goOn();
        glass.says("手机号要11位，现在是10位");
        glass.look("kiosk-07-phone-wrong");
        glass.digits("5");
        glass.goOn();
        glass.shows("choice-screen");
        glass.choose("海沧街道");
        glass.look("kiosk-08-street");
        glass.goOn();
        glass.says("哪个社区");
        glass.choose("海兴社区");
        glass.goOn();
        glass.shows("detail-screen");
        glass.keys("8", "8", "号", "3", "0", "1", "室");
        glass.look("kiosk-09-address");
        glass.goOn();
        glass.shows("choice-screen");
        glass.choose("说不准");
        glass.look("kiosk-10-group");
        glass.goOn();
        glass.shows("digits-screen");
        glass.digits("6217001930012345678");
        glass.look("kiosk-11-bank-card");
        glass.goOn();
        glass.shows("sign-screen");
        glass.sign();
        glass.look("kiosk-12-signature");
        glass.goOn();
        glass.shows("review");
    }

    private static void theOfficerDecides(Desk desk, String number) {
        desk.open("");
        desk.page().waitForSelector("#login");
        desk.look("console-01-sign-in");
        desk.signIn(DemoAccounts.OFFICER);
        desk.page().waitForSelector("nav");
        desk.look("console-02-overview");
        desk.open("cases");
        var link = desk.caseOf(number);
        desk.look("console-03-cases");
        link.click();
        desk.page().waitForSelector("#purpose");
        desk.look("console-04-case-closed");
        desk.lookInside();
        assertThat(desk.page().locator("#content")).containsText("13860412345");
        assertThat(desk.page().locator("#content")).containsText("海兴社区");
        desk.look("console-05-case-open");
        desk.accept();
        desk.lookInside();
        desk.grant(ANSWER);
        desk.look("console-06-case-decided");
    }

    private static void theResidentComesBack(Glass glass, Hands hands, String number) {
        glass.askByCard(hands, CARD);
        glass.says(number);
        glass.says("办好了");
        glass.says(ANSWER);
        glass.look("kiosk-15-own-cases");
        glass.end();
        glass.askFor(number);
        glass.shows("progress");
        glass.says("办好了");
        assertThat(glass.page().locator("main.screen").textContent())
                .as("by number: service and state, nothing personal")
                .doesNotContain("林")
                .doesNotContain(ANSWER);
        glass.look("kiosk-16-by-number");
        glass.end();
    }

    private static void theLookStandsOnTheRecord(Desk desk) {
        desk.signIn(DemoAccounts.ADMINISTRATOR);
        desk.open("audit");
        Page page = desk.page();
        assertThat(page.locator("#audit").getByText("看居民数据").first()).isVisible();
        assertThat(page.locator("#audit").getByText("苏敏").first()).isVisible();
        assertThat(page.locator("#chain")).containsText("完整");
        desk.look("console-07-audit");
        desk.open("terminals");
        assertThat(page.getByText("海虹社区站").first()).isVisible();
        desk.look("console-08-terminals");
    }
}

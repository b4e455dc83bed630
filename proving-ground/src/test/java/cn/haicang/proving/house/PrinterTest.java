package cn.haicang.proving.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.centre.DemoAccounts;
import cn.haicang.proving.testing.Desk;
import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Hands;
import cn.haicang.proving.testing.Scene;
import cn.haicang.proving.testing.SharedScene;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever becomes of the paper, the matter is handed in once, and its number can be taken home. */
@ExtendWith(SharedScene.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class PrinterTest {
    private final Scene scene;
    private final Hands hands;
    private final Glass glass;

    PrinterTest(Scene scene) {
        this.scene = scene;
        hands = scene.hands();
        glass = scene.glass();
    }

    @BeforeEach
    void takeThePaperAway() {
        hands.press("把纸拿走");
    }

    @AfterEach
    void leave() {
        glass.close();
        hands.close();
    }

    @Test
    void out_of_paper_before_the_number_stays_on_the_screen_and_a_new_roll_prints_it() {
        hands.press("把纸用完");
        String number = glass.handIn(hands, "li");
        glass.says("回执没打出来");
        glass.says("用手机拍下来");
        glass.look("kiosk-31-no-paper");
        hands.press("换一卷新纸");
        glass.press("再打印一次");
        glass.says("请取回执");
        assertThat(hands.paper()).containsText(number);
        glass.end();
        thereIsOneCaseOf(number);
    }

    @Test
    void the_cable_pulled_in_the_middle_is_told_and_a_reprint_is_no_second_submission() {
        hands.act("printer.unplugAfter", "6");
        String number = glass.handIn(hands, "lin");
        assertThat(glass.page().locator("main.done")).containsText(Pattern.compile("只打出来一半|回执出来了吗|没打出来"));
        glass.look("kiosk-32-stopped-midway");
        hands.press("printer", "插回去");
        reprint();
        glass.says("请取回执");
        assertThat(hands.paper()).containsText(number);
        glass.end();
        thereIsOneCaseOf(number);
    }

    /** Where the machine cannot tell whether it came out, the resident says that it did not. */
    private void reprint() {
        if (glass.page().getByText("回执出来了吗").isVisible()) {
            glass.press("没有");
        }
        glass.says("再打印一次");
        glass.press("再打印一次");
    }

    private void thereIsOneCaseOf(String number) {
        Desk desk = scene.desk();
        desk.signIn(DemoAccounts.OFFICER);
        assertThat(desk.casesOf(number)).as("cases of " + number).isEqualTo(1);
        desk.close();
        assertThat(scene.chromium().flaws()).isEmpty();
    }
}

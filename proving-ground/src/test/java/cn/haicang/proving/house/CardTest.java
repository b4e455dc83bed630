package cn.haicang.proving.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Hands;
import cn.haicang.proving.testing.Scene;
import cn.haicang.proving.testing.SharedScene;
import com.microsoft.playwright.Page;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a resident reads when a card does not do what it should; and who may see the screen at all. */
@ExtendWith(SharedScene.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class CardTest {
    private final Scene scene;
    private final Hands hands;
    private final Glass glass;

    CardTest(Scene scene) {
        this.scene = scene;
        hands = scene.hands();
        glass = scene.glass();
    }

    @AfterEach
    void leave() {
        glass.close();
        hands.close();
        assertThat(scene.chromium().flaws()).isEmpty();
    }

    @Test
    void a_card_pulled_away_early_is_asked_for_again_and_then_read() {
        glass.beginService();
        hands.pullAway("lin");
        glass.says("卡拿得早了一点");
        glass.standing("还没有提交");
        glass.look("kiosk-41-pulled-away");
        glass.press("再放一次");
        glass.says("平放在感应区");
        hands.hold("lin");
        glass.shows("confirm");
        hands.takeBack("lin");
        glass.end();
    }

    @Test
    void a_card_of_another_kind_is_told_apart() {
        glass.beginService();
        hands.hold("library");
        glass.says("这不是身份证");
        hands.takeBack("library");
        glass.end();
    }

    @Test
    void a_social_security_card_is_read_in_its_slot_and_one_of_version_3_is_named() {
        glass.beginService();
        hands.hold("wang-social");
        glass.shows("confirm");
        glass.says("王");
        hands.takeBack("wang-social");
        glass.end();
        glass.beginService();
        hands.hold("lin-social");
        glass.says("这张社保卡在这里读不了");
        hands.takeBack("lin-social");
        glass.end();
    }

    @Test
    void readers_that_are_not_there_are_said_on_the_first_page_and_come_back_by_themselves() {
        hands.press("id-reader", "拔线");
        hands.press("card-slot", "拔线");
        glass.press("点这里开始");
        glass.says("今天这里读不了身份证");
        glass.look("kiosk-42-no-reader");
        hands.press("id-reader", "插回去");
        hands.press("card-slot", "插回去");
        assertThat(glass.page().locator("main.home")).not().containsText("今天这里读不了身份证");
        glass.end();
    }

    @Test
    void a_second_tab_is_refused_and_the_first_goes_on() {
        glass.press("点这里开始");
        glass.shows("home");
        Page second = scene.chromium().page(1080, 1920);
        second.navigate(glass.page().url());
        assertThat(second.locator("main.second-tab")).isVisible();
        second.close();
        glass.press(Glass.SERVICE);
        glass.shows("guide");
        glass.end();
    }
}

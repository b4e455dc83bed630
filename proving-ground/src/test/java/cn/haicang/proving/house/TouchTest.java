package cn.haicang.proving.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Hands;
import cn.haicang.proving.testing.Scene;
import cn.haicang.proving.testing.SharedScene;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** News come while a finger is on its way; the touch reaches what it was meant for. */
@ExtendWith(SharedScene.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class TouchTest {
    private static final double PATIENCE_MS = 45_000;
    private static final int MY_CASES = 1;

    private final Hands hands;
    private final Glass glass;

    TouchTest(Scene scene) {
        hands = scene.hands();
        glass = scene.glass();
    }

    @BeforeEach
    void begin() {
        glass.start();
        glass.shows("home");
    }

    @AfterEach
    void leave() {
        glass.close();
        hands.close();
    }

    @Test
    void a_finger_on_a_tile_while_the_centre_goes_and_comes_back_opens_that_tile() {
        Locator notice = glass.page().locator("main.home .notice .say");
        glass.fingerDown(0);
        hands.press("拔网线");
        assertThat(notice).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
        glass.fingerUp();
        glass.shows("guide");
        goBack();
        glass.fingerDown(MY_CASES);
        hands.press("插回网线");
        assertThat(notice).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MS));
        glass.fingerUp();
        glass.shows("way-screen");
    }

    @Test
    void touches_that_fall_into_news_of_the_printer_are_not_lost() {
        for (int round = 0; round < 8; round++) {
            hands.act(round % 2 == 0 ? "printer.openCover" : "printer.closeCover", "");
            glass.tile(round % 2);
            glass.shows(round % 2 == 0 ? "guide" : "way-screen");
            goBack();
        }
    }

    @Test
    void a_touch_that_comes_before_the_other_language_does_is_not_lost() {
        for (int round = 0; round < 6; round++) {
            glass.end();
            glass.pressInHaste(
                    glass.page().locator(".bar .tongue").first(), glass.page().locator("main.attract button.start"));
            glass.shows("home");
        }
    }

    private void goBack() {
        glass.page().locator(".bar .back").click();
        glass.shows("home");
    }
}

package cn.haicang.proving.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Hands;
import cn.haicang.proving.testing.Scene;
import cn.haicang.proving.testing.SharedScene;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen up to the review, for whoever reads larger, otherwise, or in another language: sizes and barriers hold. */
@ExtendWith(SharedScene.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class MannersTest {
    @ParameterizedTest
    @CsvSource({"大字, elder", "繁體, traditional", "English, english"})
    void each_screen_keeps_its_sizes_and_has_no_barrier(String key, String name, Scene scene) {
        Hands hands = scene.hands();
        Glass glass = scene.glass();
        glass.press(key);
        look(glass, name, "attract");
        glass.start();
        look(glass, name, "home");
        glass.tile(0);
        look(glass, name, "guide");
        glass.goOn();
        look(glass, name, "consent");
        glass.goOn();
        look(glass, name, "card");
        hands.hold("chen");
        look(glass, name, "confirm");
        hands.takeBack("chen");
        glass.goOn();
        glass.shows("digits-screen");
        glass.digits("13860412345");
        look(glass, name, "digits-screen");
        glass.goOn();
        look(glass, name, "choice-screen");
        glass.chooseFirst();
        glass.goOn();
        glass.chooseFirst();
        glass.goOn();
        glass.shows("detail-screen");
        glass.keys("8", "号");
        look(glass, name, "detail-screen");
        glass.goOn();
        glass.shows("choice-screen");
        glass.chooseFirst();
        glass.goOn();
        glass.shows("digits-screen");
        glass.digits("6217001930012345678");
        glass.goOn();
        glass.shows("sign-screen");
        glass.sign();
        look(glass, name, "sign-screen");
        glass.goOn();
        look(glass, name, "review");
        glass.end();
        assertThat(scene.chromium().flaws()).isEmpty();
    }

    private static void look(Glass glass, String manner, String screen) {
        glass.shows(screen);
        glass.look("manner-" + manner + "-" + screen);
    }
}

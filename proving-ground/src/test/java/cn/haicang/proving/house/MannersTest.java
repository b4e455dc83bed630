package cn.haicang.proving.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Glass.Stands;
import cn.haicang.proving.testing.Hands;
import cn.haicang.proving.testing.Scene;
import cn.haicang.proving.testing.SharedScene;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen of the story, on glass that stands upright, lies across, or is nearly square, for whoever reads larger, white on
 * black, or in another language: sizes hold, nothing is cut off or over another, and there is no barrier.
 */
@ExtendWith(SharedScene.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class MannersTest {
    @ParameterizedTest
    @CsvSource({
        "UPRIGHT, 大字, elder",
        "UPRIGHT, 繁體, traditional-contrast",
        "UPRIGHT, English, english",
        "ACROSS, , across",
        "ACROSS, 大字, across-elder",
        "ACROSS, English, across-english",
        "SQUARE, 大字, square-elder"
    })
    void each_screen_of_the_story_keeps_its_sizes_and_has_no_barrier(
            Stands stands, @Nullable String key, String name, Scene scene) {
        Hands hands = scene.hands();
        Glass glass = scene.glass(stands);
        Walk walk = new Walk(glass, hands, screen -> look(glass, stands, "manner-" + name + "-" + screen));
        press(glass, key);
        if (name.contains("contrast")) {
            glass.strongerContrast();
        }
        walk.toTheReview();
        String number = walk.handIn();
        boolean larger = name.contains("elder");
        if (larger) {
            glass.hears("都好了，结束");
        }
        assertThatItSpoke(glass.heard(), larger, number);
        glass.end();
        press(glass, key);
        walk.comeBack(number);
        assertThat(scene.chromium().flaws()).isEmpty();
        hands.close();
        glass.close();
    }

    /** A new visit begins as everybody's does. */
    private static void press(Glass glass, @Nullable String key) {
        if (key != null) {
            glass.press(key);
        }
    }

    private static void assertThatItSpoke(List<String> heard, boolean larger, String number) {
        String all = String.join("\n", heard);
        if (larger) {
            assertThat(all)
                    .contains("今天办点什么", "同意，读身份证", "手机号", "签", "都好了，结束")
                    .doesNotContain("陈", "13860412345", "6217", "88号", number, "over the network");
            for (int i = 1; i < heard.size(); i += 2) {
                assertThat(heard.get(i - 1)).as("before " + heard.get(i)).isEqualTo(Glass.SILENCE);
            }
        } else {
            assertThat(heard).as("only the larger size speaks").isEmpty();
        }
    }

    private static void look(Glass glass, Stands stands, String name) {
        if (stands == Stands.UPRIGHT) {
            glass.look(name);
        } else {
            glass.measure(name);
        }
    }
}

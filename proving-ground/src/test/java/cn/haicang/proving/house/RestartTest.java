package cn.haicang.proving.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.centre.DemoAccounts;
import cn.haicang.proving.process.House;
import cn.haicang.proving.testing.Desk;
import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Hands;
import cn.haicang.proving.testing.Scene;
import cn.haicang.proving.testing.SharedScene;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The terminal ends as when the power goes, or wakes with a wrong clock. */
@ExtendWith(SharedScene.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class RestartTest {
    @Test
    void killed_after_the_number_was_shown_the_terminal_delivers_exactly_one_case(Scene scene) {
        House house = scene.house();
        Hands hands = scene.hands();
        hands.press("拔网线");
        Glass glass = scene.glass();
        String number = glass.handIn(hands, "lin");
        house.terminal().kill();
        glass.close();
        hands.close();
        house.startTerminal();
        thereIsOneCaseOf(scene, number);
    }

    @Test
    void with_its_clock_three_hours_ahead_the_terminal_still_delivers(Scene scene) {
        House house = scene.house();
        house.terminal().close();
        house.startTerminal("--proving.clock-offset=3h");
        Hands hands = scene.hands();
        Glass glass = scene.glass();
        String number = glass.handIn(hands, "chen");
        glass.standing("已送到区中心");
        glass.end();
        glass.close();
        hands.close();
        thereIsOneCaseOf(scene, number);
        house.terminal().close();
        house.startTerminal();
    }

    private static void thereIsOneCaseOf(Scene scene, String number) {
        Desk desk = scene.desk();
        desk.signIn(DemoAccounts.OFFICER);
        assertThat(desk.casesOf(number)).as("cases of " + number).isEqualTo(1);
        desk.close();
    }
}

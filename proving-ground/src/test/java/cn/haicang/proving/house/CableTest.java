package cn.haicang.proving.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.centre.DemoAccounts;
import cn.haicang.proving.testing.Desk;
import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Hands;
import cn.haicang.proving.testing.Scene;
import cn.haicang.proving.testing.SharedScene;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedScene.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class CableTest {
    @Test
    void what_is_handed_in_without_a_network_waits_here_says_so_and_becomes_one_case_later(Scene scene) {
        Hands hands = scene.hands();
        Glass glass = scene.glass();
        hands.press("拔网线");
        String number = glass.handIn(hands, "chen");
        glass.says("还没有送出去");
        glass.standing("已存，未送出");
        glass.look("kiosk-21-stored");
        hands.press("插回网线");
        glass.says("区中心已经收到");
        glass.standing("已送到区中心");
        glass.end();
        Desk desk = scene.desk();
        desk.signIn(DemoAccounts.OFFICER);
        assertThat(desk.casesOf(number)).as("cases of " + number).isEqualTo(1);
        assertThat(scene.chromium().flaws()).isEmpty();
        glass.close();
        desk.close();
        hands.close();
    }
}

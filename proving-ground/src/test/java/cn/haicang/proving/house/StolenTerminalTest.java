package cn.haicang.proving.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.proving.process.House;
import cn.haicang.proving.testing.Glass;
import cn.haicang.proving.testing.Hands;
import cn.haicang.proving.testing.Residue;
import cn.haicang.proving.testing.Scene;
import cn.haicang.proving.testing.SharedScene;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody carries the terminal away, at whatever moment, and reads its disk byte by byte. */
@ExtendWith(SharedScene.class)
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SAME_THREAD)
class StolenTerminalTest {
    /** Two residents as their cards tell of them, and what they type into the form. */
    private static final Residue OF_RESIDENTS = Residue.of(
            "林晓燕",
            EmulatedIdCard.number("350205", LocalDate.of(1988, 6, 12), "042"),
            "海虹路12号302室",
            "陈国栋",
            EmulatedIdCard.number("350205", LocalDate.of(1957, 9, 3), "117"),
            "沧虹路88号1201室",
            "13860412345",
            "6217001930012345678",
            "88号301室");

    @Test
    void its_disk_tells_nothing_about_anyone_who_was_served(Scene scene) {
        House house = scene.house();
        Hands hands = scene.hands();
        Glass glass = scene.glass();
        glass.handIn(hands, "lin");
        glass.end();
        glass.askByCard(hands, "lin");
        glass.end();
        hands.press("拔网线");
        glass.handIn(hands, "chen");
        glass.end();
        // Taken away in the middle of a form, with the card's content and answers in memory.
        glass.beginService();
        hands.hold("lin");
        glass.shows("confirm");
        hands.takeBack("lin");
        glass.goOn();
        glass.shows("digits-screen");
        glass.digits("13860412345");
        assertNothingIsTold(house);
        house.terminal().kill();
        glass.close();
        hands.close();
        assertNothingIsTold(house);
        house.startTerminal();
        assertNothingIsTold(house);
    }

    /** What waits for the centre lies there, sealed; so the search did look at the right place. */
    private static void assertNothingIsTold(House house) {
        assertThat(house.terminalData().resolve("kiosk.db")).isNotEmptyFile();
        assertThat(OF_RESIDENTS.in(house.terminalData())).isEmpty();
        assertThat(house.terminalLog()).isNotEmptyFile();
        assertThat(OF_RESIDENTS.in(house.terminalLog())).isEmpty();
    }
}

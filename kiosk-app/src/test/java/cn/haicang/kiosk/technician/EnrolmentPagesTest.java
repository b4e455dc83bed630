package cn.haicang.kiosk.technician;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.KioskApplication;
import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.shell.KioskLayout;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Glass;
import cn.haicang.kiosk.testing.HttpsCentre;
import cn.haicang.kiosk.testing.ScreenTerminal;
import cn.haicang.kiosk.testing.ScriptedDevices;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a technician does with an enrolment sheet at the terminal, in front of a centre over real HTTPS. */
@SpringBootTest(classes = {KioskApplication.class, ScreenTerminal.class})
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnrolmentPagesTest extends SpringBrowserlessTest {
    @TempDir
    static Path data;

    @Autowired
    ScriptedDevices devices;

    @Autowired
    CentreKeys keys;

    @Autowired
    EnrolmentDesk desk;

    private Glass glass = new Glass(new Div(), () -> {});
    private HttpsCentre centre;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kiosk.data", data::toString);
        registry.add("kiosk.centre.call", () -> "5s");
    }

    @BeforeEach
    void comeToTheTerminal() {
        devices.reset();
        centre = HttpsCentre.start(keys, Clock.systemUTC());
        glass = new Glass(navigate(KioskLayout.class), EnrolmentPagesTest::turn);
        glass.press("启用这台机器").waitFor("启用码");
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    @Order(1)
    void a_code_of_another_kind_is_told_apart_and_the_sheet_can_still_be_scanned_or_typed() {
        assertThat(glass.text()).contains("把启用单上的二维码对准扫码口");

        devices.code("HAICANG:1:0000700000010421");
        glass.waitForText("这不是启用单上的二维码");
        glass.type("0007").waitForText("0007");
        devices.code(centre.sheet().text());

        glass.waitFor("请核对区中心的地址");
        assertThat(glass.text()).contains(centre.address().toString());
        assertThat(centre.calls()).isEmpty();
        glass.press("返回").waitFor("启用码");
        assertThat(glass.text()).contains(centre.code().grouped());
    }

    @Test
    @Order(2)
    void a_sheet_of_another_centre_sends_nothing_to_this_one() {
        try (var other =
                HttpsCentre.start(new CentreKeys(Instant.now().minus(Duration.ofDays(1))), Clock.systemUTC())) {
            var forged = new EnrolmentSheet(
                    other.code(), other.sheet().authority(), centre.address().toString());
            devices.code(forged.text());

            glass.waitFor("请核对区中心的地址").press("启用").waitFor("还没有启用");
            assertThat(glass.text()).contains("什么都没有发出去");
            assertThat(centre.calls()).isEmpty();
            assertThat(desk.enrolled()).isFalse();
        }
    }

    @Test
    @Order(3)
    void a_scanned_sheet_enrols_the_terminal_without_a_character_typed() {
        devices.code(centre.sheet().text());

        glass.waitFor("请核对区中心的地址").press("启用").waitFor("启用好了");

        assertThat(glass.text()).contains(CentreKeys.TERMINAL.value());
        assertThat(desk.enrolled()).isTrue();
    }

    private static void turn() {
        roundTrip();
        var session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
    }
}

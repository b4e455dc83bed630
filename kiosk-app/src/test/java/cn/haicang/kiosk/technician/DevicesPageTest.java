package cn.haicang.kiosk.technician;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.kiosk.KioskApplication;
import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.shell.KioskLayout;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Glass;
import cn.haicang.kiosk.testing.ScreenTerminal;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.testing.ScriptedDevices;
import cn.haicang.kiosk.trust.Trust;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

/** What a technician sees of the devices at the terminal itself, and what can be done there. */
@SpringBootTest(classes = {KioskApplication.class, ScreenTerminal.class})
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DevicesPageTest extends SpringBrowserlessTest {
    @TempDir
    static Path data;

    @Autowired
    ScriptedDevices devices;

    @Autowired
    ScriptedCentre centre;

    @Autowired
    CentreKeys keys;

    @Autowired
    Trust trust;

    @Autowired
    CatalogueShelf shelf;

    private Glass glass = new Glass(new Div(), () -> {});

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("kiosk.data", data::toString);
        registry.add("kiosk.devices.roll", () -> "80");
    }

    @BeforeEach
    void comeToTheTerminal() {
        devices.reset();
        devices.printer().newRoll();
        glass = new Glass(navigate(KioskLayout.class), DevicesPageTest::turn);
    }

    @Test
    @Order(1)
    void a_terminal_that_belongs_to_no_centre_yet_shows_its_devices_too() {
        glass.press("启用这台机器").waitFor("启用码").press("看设备").waitFor("这台机器的设备");

        assertThat(glass.text()).contains("读卡器 1 · 正常", "回执打印机 · 正常", "扫码器 · 正常");
        glass.press("返回").waitFor("启用码");
    }

    @Test
    void a_device_that_fails_is_told_with_its_reason_at_once_and_when_it_is_well_again() {
        open();

        devices.readerWorks(false);
        glass.waitForText("读卡器 1 · 不能用（NO_ANSWER）");

        devices.readerWorks(true);
        glass.waitForText("读卡器 1 · 正常");
    }

    @Test
    void what_the_printer_has_done_and_has_left_stands_there_and_a_new_roll_begins_anew() {
        print(50);
        open();
        assertThat(glass.text())
                .contains("大约还剩 75.0 米，整卷 80.0 米", "打印 50 行", "切纸 0 次", "通电 0 小时")
                .doesNotContain("看到纸又装上过");

        devices.printer().paperPutIn();
        glass.press("返回").waitFor("等着区中心").press("看设备").waitForText("看到纸又装上过");
        assertThat(glass.text()).contains("大约还剩 75.0 米");

        glass.press("已换新纸卷").waitForText("大约还剩 80.0 米");
        assertThat(glass.text()).contains("打印 50 行").doesNotContain("看到纸又装上过");
    }

    private void open() {
        if (shelf.active().isEmpty()) {
            ScreenTerminal.open(keys, trust, centre, shelf);
        }
        glass = new Glass(navigate(KioskLayout.class), DevicesPageTest::turn).waitFor("把事办了");
        glass.knock().waitFor("等着区中心").press("看设备").waitFor("这台机器的设备");
    }

    private void print(int receipts) {
        for (int i = 0; i < receipts; i++) {
            devices.printer()
                    .print(new Receipt(List.of(new ReceiptLine.Text("回执")), true), Deadline.in(Duration.ofSeconds(1)));
        }
    }

    private static void turn() {
        roundTrip();
        var session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
    }
}

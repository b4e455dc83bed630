package cn.haicang.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.KioskApplication;
import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.centre.CommandsWaiting;
import cn.haicang.kiosk.heartbeat.ClosureState;
import cn.haicang.kiosk.session.ResidentSession;
import cn.haicang.kiosk.shell.KioskLayout;
import cn.haicang.kiosk.store.Announcer;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.Glass;
import cn.haicang.kiosk.testing.ScreenTerminal;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.testing.ScriptedDevices;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.command.CommandReport.State;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Commands at a whole terminal with its screens. */
@SpringBootTest(classes = {KioskApplication.class, ScreenTerminal.class})
@DirtiesContext
class OutOfServiceTest extends SpringBrowserlessTest {
    @TempDir
    static Path data;

    @Autowired
    ScriptedCentre centre;

    @Autowired
    ScriptedDevices devices;

    @Autowired
    CentreKeys keys;

    @Autowired
    Trust trust;

    @Autowired
    CatalogueShelf shelf;

    @Autowired
    OutOfService service;

    @Autowired
    ClosureState closure;

    @Autowired
    ApplicationContext context;

    @Autowired
    Announcer announcer;

    @Autowired
    JdbcClient jdbc;

    private Glass glass = new Glass(new Div(), () -> {});

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("kiosk.data", data::toString);
    }

    @BeforeEach
    void comeToTheTerminal() {
        devices.reset();
        if (shelf.active().isEmpty()) {
            ScreenTerminal.open(keys, trust, centre, shelf);
        }
        service.close(false);
        glass = new Glass(navigate(KioskLayout.class), OutOfServiceTest::turn).waitFor("把事办了");
    }

    private static void turn() {
        roundTrip();
        var session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
    }

    @Test
    void a_closed_terminal_says_so_and_where_to_go_instead_until_it_is_opened_over_restarts() {
        var closing = command(CommandAction.OUT_OF_SERVICE);
        assertThat(ends(closing).state()).isEqualTo(State.DONE);
        glass.waitFor("暂停服务");
        assertThat(glass.text()).contains("一件没丢", "请到窗口", "96180");
        assertThat(glass.keys()).doesNotContain("开始");
        assertThat(closure.outOfService()).isTrue();

        var nextLife = new OutOfService(new ClosureRepository(jdbc), announcer, Clock.systemUTC());
        assertThat(nextLife.closed()).isTrue();

        assertThat(ends(command(CommandAction.IN_SERVICE)).state()).isEqualTo(State.DONE);
        glass.waitFor("把事办了");
        assertThat(closure.outOfService()).isFalse();
    }

    @Test
    void a_test_page_is_no_receipt_and_its_result_is_the_printers() {
        assertThat(ends(command(CommandAction.TEST_PRINT)).state()).isEqualTo(State.DONE);
        assertThat(devices.receipts()).hasSize(1);
        devices.nextReceipt(
                new cn.haicang.devices.print.PrintResult.NotPrinted(cn.haicang.devices.ReasonCode.PAPER_END));
        assertThat(ends(command(CommandAction.TEST_PRINT)).reason()).contains("PAPER_END");
    }

    @Test
    void a_self_test_tells_every_device_in_stable_codes() {
        devices.readerWorks(false);
        assertThat(ends(command(CommandAction.SELF_TEST)).detail())
                .contains("store READY, code-scanner READY, identity-reader-1 FAILED NO_ANSWER, receipt-printer READY");
    }

    @Test
    void the_log_comes_sealed() {
        var logs = command(CommandAction.COLLECT_LOGS);
        assertThat(ends(logs).state()).isEqualTo(State.DONE);
        assertThat(keys.open(centre.file(logs.id()).orElseThrow())).startsWith(0x1F, 0x8B);
    }

    @Test
    void a_resident_at_the_screen_is_not_interrupted_and_afterwards_it_is_done() {
        glass.press("开始").waitForText("居民医保参保");
        var resident = context.getBean(ResidentSession.class);
        resident.touched();
        var closing = command(CommandAction.OUT_OF_SERVICE);
        var after = command(CommandAction.SYNC_NOW, closing);
        assertThat(ends(after).state()).isEqualTo(State.DONE);
        assertThat(service.closed()).isFalse();
        assertThat(glass.text()).contains("居民医保参保");

        resident.close();
        assertThat(ends(closing).state()).isEqualTo(State.DONE);
        assertThat(service.closed()).isTrue();
    }

    private Command command(CommandAction action, Command... before) {
        var command = Life.command(action, Instant.now());
        var all = new ArrayList<String>();
        List.of(before).forEach(earlier -> all.add(Life.signed(keys, earlier)));
        all.add(Life.signed(keys, command));
        centre.commanding(all.toArray(String[]::new));
        announcer.announce(new CommandsWaiting(1));
        return command;
    }

    private CommandReport ends(Command command) {
        Eventually.that(
                command.action() + " is over",
                () -> last(command)
                        .filter(report -> report.state() != State.RUNNING)
                        .isPresent());
        return last(command).orElseThrow();
    }

    private Optional<CommandReport> last(Command command) {
        var reports = centre.reports(command.id());
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.getLast());
    }
}

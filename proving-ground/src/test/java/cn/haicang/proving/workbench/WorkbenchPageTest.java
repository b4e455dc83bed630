package cn.haicang.proving.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.PrinterSettings;
import cn.haicang.devices.assembly.DeviceSettings.ReaderSettings;
import cn.haicang.devices.assembly.DeviceSettings.ScannerSettings;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.ReceiptLine.Align;
import cn.haicang.devices.print.ReceiptLine.Size;
import cn.haicang.devices.scan.ScanResult;
import cn.haicang.devices.scan.ScannerProfile;
import cn.haicang.proving.testing.Chromium;
import cn.haicang.proving.workbench.WorkbenchServer.Links;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The page, the emulated machines and the real drivers above them, without the two applications. */
@TestInstance(Lifecycle.PER_CLASS)
class WorkbenchPageTest {
    private static final Receipt RECEIPT = new Receipt(
            List.of(
                    new ReceiptLine.Text("海沧政务自助 回执", Align.CENTER, Size.DOUBLE, true),
                    new ReceiptLine.Rule(),
                    new ReceiptLine.Columns("事项", "城乡居民基本医疗保险参保登记"),
                    new ReceiptLine.Text("1000 1000 0001 2345", Align.CENTER, Size.DOUBLE, true),
                    new ReceiptLine.Qr("1000100000012345"),
                    new ReceiptLine.Feed(2)),
            true);

    private NetworkCable cable;
    private Bench bench;
    private WorkbenchServer server;
    private Devices devices;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void set() {
        cable = NetworkCable.between(0, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
        bench = new Bench(cable);
        server = WorkbenchServer.start(0, bench, new Links(Optional::empty, URI.create("http://127.0.0.1:1/")));
        devices = Devices.open(
                new DeviceSettings(
                                List.of(new ReaderSettings.SamV(Bench.ID_READER_PORT, 115200)),
                                Optional.of(new PrinterSettings(Bench.PRINTER_PORT, 115200, 80, "generic")))
                        .with(new ScannerSettings(Bench.SCANNER_PORT, 9600, ScannerProfile.GM65)),
                bench.connections());
        chromium = Chromium.open();
        page = chromium.page(1440, 1000);
        page.navigate("http://127.0.0.1:" + server.port() + "/");
        page.waitForSelector("body[data-ready=yes]");
    }

    @AfterAll
    void clear() {
        assertThat(chromium.complaints()).isEmpty();
        chromium.close();
        devices.close();
        server.close();
        bench.close();
    }

    @Test
    void a_receipt_comes_out_as_the_printer_understood_it_and_without_paper_it_does_not() {
        assertThat(print()).isEqualTo(new PrintResult.Printed());
        Locator paper = page.locator("#paper .sheet").first();
        assertThat(paper).containsText("1000 1000 0001 2345");
        assertThat(paper.locator("[data-qr='1000100000012345']")).isVisible();
        press("把回执对准它");
        assertThat(scan()).isEqualTo(new ScanResult.Scanned("1000100000012345"));
        press("把纸用完");
        assertThat(print()).isInstanceOf(PrintResult.NotPrinted.class);
        press("换一卷新纸");
        assertThat(page.locator("#printer")).containsText("好的，有纸");
        Chromium.photograph(page, "workbench-alone");
        Chromium.assertNoBarriers(page);
    }

    @Test
    void a_card_is_read_when_it_is_held_there_and_its_pulling_away_is_told_apart() {
        card("lin").getByText("放上去").click();
        try (var read = ((CardReadResult.Read) read()).identity()) {
            assertThat(read.item(CardIdentity.Item.NAME)).contains("林晓燕");
        }
        card("lin").getByText("拿回来").click();
        theDriverSeesTheReaderEmpty();
        card("li").getByText("放上就拿走").click();
        assertThat(read()).isEqualTo(new CardReadResult.RemovedTooEarly());
        theDriverSeesTheReaderEmpty();
        card("library").getByText("放上去").click();
        assertThat(read()).isInstanceOf(CardReadResult.NotAnIdentityDocument.class);
        press("把卡拿开");
        assertThat(page.locator("#id-reader")).containsText("空着");
    }

    @Test
    void pulling_the_network_cable_is_seen_and_undone() {
        press("拔网线");
        assertThat(page.locator("#network")).containsText("终端现在联系不上区中心");
        assertThat(cable.isPulled()).isTrue();
        press("插回网线");
        assertThat(page.locator("#network")).containsText("通着");
        assertThat(cable.isPulled()).isFalse();
    }

    @Test
    void it_speaks_three_languages_and_has_all_words_in_each() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("h1")).hasText("Workbench");
        Object missing = page.evaluate("import('/words.js').then(({words}) => Object.keys(words).flatMap("
                + "a => Object.keys(words).flatMap(b => Object.keys(words[a]).filter(k => !words[b][k]))))");
        assertThat((List<?>) missing).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("简体"))
                .click();
        assertThat(page.locator("h1")).hasText("工作台");
    }

    @Test
    void it_sets_no_cookie_and_obeys_no_page_of_another_place() throws Exception {
        assertThat(chromium.context().cookies()).isEmpty();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest foreign = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/commands"))
                    .header("Origin", "http://127.0.0.1:1")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"act\":\"printer.openCover\"}"))
                    .build();
            assertThat(client.send(foreign, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(bench.state().printer().coverOpen()).isFalse();
    }

    private PrintResult print() {
        return devices.receiptPrinter().orElseThrow().print(RECEIPT, Deadline.in(Duration.ofSeconds(15)));
    }

    private ScanResult scan() {
        return devices.codeScanner().orElseThrow().scan(Deadline.in(Duration.ofSeconds(15)));
    }

    private CardReadResult read() {
        return devices.identityReader().orElseThrow().read(Deadline.in(Duration.ofSeconds(15)));
    }

    /** A hand takes longer to find the next card than a test does. */
    private void theDriverSeesTheReaderEmpty() {
        assertThat(devices.identityReader().orElseThrow().read(Deadline.in(Duration.ofSeconds(1))))
                .isEqualTo(new CardReadResult.NoCard());
    }

    private Locator card(String id) {
        return page.locator("[data-card=" + id + "]");
    }

    private void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }
}

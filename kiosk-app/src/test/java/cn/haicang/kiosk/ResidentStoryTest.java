package cn.haicang.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.print.PrintResult;
import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.shell.KioskLayout;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.Glass;
import cn.haicang.kiosk.testing.HaicangSamples;
import cn.haicang.kiosk.testing.ScreenTerminal;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.testing.ScriptedDevices;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.FormCheck;
import cn.haicang.protocol.query.CaseStage;
import cn.haicang.protocol.query.CaseStatus;
import cn.haicang.protocol.query.OwnCase;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import cn.haicang.protocol.submission.SubmissionContent;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A resident's way over the screens, with everything behind them but the wire and the machines. */
@SpringBootTest(classes = {KioskApplication.class, ScreenTerminal.class})
@DirtiesContext
class ResidentStoryTest extends SpringBrowserlessTest {
    private static final ReceiptNumber CASE = ReceiptNumber.of(new InstallationId(8), new Sequence(3), 7);
    private static final String STROKES = "M10 10L20 20L30 10L40 20L50 10L60 20L70 10L80 20";

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

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcTemplate jdbc;

    private Glass glass = new Glass(new Div(), () -> {});

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("kiosk.data", data::toString);
        registry.add("kiosk.store.watch", () -> "100ms");
    }

    @BeforeEach
    void comeToTheTerminal() {
        devices.reset();
        centre.silent().asked(_ -> new CentreReply.NotReached<>());
        if (shelf.active().isEmpty()) {
            ScreenTerminal.open(keys, trust, centre, shelf);
        }
        glass = new Glass(navigate(KioskLayout.class), ResidentStoryTest::turn).waitFor("把事办了");
    }

    @Test
    void a_form_is_handed_in_once_printed_and_told_to_be_on_its_way_until_the_centre_has_it() {
        int before = outbox.depth().waiting();
        reviewed();
        assertThat(glass.text())
                .contains("139****0000", "嵩屿街道", "88号", "60岁以上", "张*三")
                .doesNotContain("13900000000");

        glass.press("没有错，提交").waitFor("还没有送出去").waitForText("请取回执");

        assertThat(outbox.depth().waiting()).isEqualTo(before + 1);
        assertThat(texts(devices.receipts().getFirst()))
                .anySatisfy(line -> assertThat(line).contains("张*三"))
                .anySatisfy(line -> assertThat(line).matches("\\d{4}(\u00A0\\d{4}){3}"))
                .noneSatisfy(line -> assertThat(line).contains(HaicangSamples.NUMBER));

        centre.judging(_ -> new EnvelopeVerdict.Accepted());
        glass.waitFor("区中心已经收到");
        var content = WireJson.read(
                keys.open(centre.batches().getLast().envelopes().getLast().sealed()), SubmissionContent.class);
        assertThat(content.consent().noticeVersion()).isEqualTo("RMI-2026-1");
        assertThat(new FormCheck(HaicangSamples.DISTRICT).check(HaicangSamples.FORM, content.form()))
                .isEmpty();
    }

    @Test
    void a_disk_that_takes_no_more_files_nothing_and_nobody_begins_until_it_does_again() {
        reviewed();
        int before = outbox.depth().waiting();
        jdbc.execute("pragma query_only = 1");
        glass.press("没有错，提交").waitFor("现在交不了");
        assertThat(glass.text()).contains("还没有提交").doesNotContainPattern("\\d{4} \\d{4}");
        assertThat(outbox.depth().waiting()).isEqualTo(before);

        glass.press("回到首页").waitForText("今天这里收不了新的件");
        glass.press("居民医保参保").waitFor("今天这里收不了新的件");
        glass.press("回到首页");

        jdbc.execute("pragma query_only = 0");
        glass.waitForText("大约5分钟");
    }

    @Test
    void a_receipt_that_was_not_printed_is_shown_and_printed_again_without_a_second_submission() {
        devices.nextReceipt(new PrintResult.NotPrinted(ReasonCode.PAPER_END));
        reviewed();
        glass.press("没有错，提交").waitForText("回执没打出来");
        int waiting = outbox.depth().waiting();

        glass.press("再打印一次").waitForText("请取回执");

        assertThat(outbox.depth().waiting()).isEqualTo(waiting);
        assertThat(devices.receipts()).hasSize(2);
        assertThat(texts(devices.receipts().get(1)))
                .contains(number(devices.receipts().get(0)));
    }

    @Test
    void when_nobody_knows_whether_it_was_printed_the_resident_is_asked() {
        devices.nextReceipt(new PrintResult.Unknown(ReasonCode.LOST));
        reviewed();
        glass.press("没有错，提交").waitForText("回执出来了吗");
        glass.press("没有").waitForText("用手机拍下来");
        assertThat(devices.receipts()).hasSize(1);
    }

    @Test
    void no_card_is_touched_before_the_resident_has_agreed() {
        glass.press("点这里开始").press("居民医保参保").press("开始办理").waitFor("先跟您说清楚");
        assertThat(devices.armed()).isFalse();
        glass.press("同意，读身份证");
        Eventually.that("the reader waits", devices::armed);
        glass.press("先不读了");
        Eventually.that("the reader waits no longer", () -> !devices.armed());
    }

    @Test
    void each_end_of_a_reading_has_words_of_its_own() {
        glass.press("点这里开始").press("居民医保参保").press("开始办理").press("同意，读身份证");
        after(new CardReadResult.RemovedTooEarly(), "卡拿得早了");
        after(new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.CARD_REFUSES), "没读出来");
        after(
                new CardReadResult.NotAnIdentityDocument(CardReadResult.NotAnIdentityDocument.Seen.UNKNOWN_CARD),
                "不是身份证");
        after(
                new CardReadResult.NeedsAuthentication(
                        new CardIdentity(DocumentKind.SOCIAL_SECURITY_CARD, Map.of(), Optional.empty())),
                "社保卡在这里读不了");
        after(new CardReadResult.ReaderLost(ReasonCode.LOST), "设备断开了");
        devices.card(new CardReadResult.ReaderNotAuthorised());
        glass.waitFor("今天这里读不了身份证");
        assertThat(glass.keys()).doesNotContain("再放一次");
    }

    @Test
    void language_and_size_change_at_any_step_and_keep_what_was_typed() {
        identified();
        glass.type("1390000").press("English").waitFor("What is your mobile number?");
        assertThat(glass.text()).contains("139 0000");
        glass.press("Larger").press("繁體").waitFor("您的手機號是多少？");
        assertThat(glass.text()).contains("139 0000").contains("標準");
    }

    @Test
    void a_wrong_answer_is_said_in_words_where_the_question_stands() {
        identified();
        glass.type("139").press("下一步").waitForText("手机号要11位，现在是3位");
        glass.type("00000000");
        assertThat(glass.text()).doesNotContain("现在是3位");
        glass.press("下一步").waitFor("哪个街道");
        glass.press("下一步").waitForText("请先选一个街道");
    }

    @Test
    void a_card_of_somebody_else_ends_what_the_first_one_began() {
        identified();
        glass.press("返回").press("不是，重新读卡").press("同意，读身份证");
        devices.card("李小四", HaicangSamples.OTHER_NUMBER);
        glass.waitFor("换了一张身份证");
        assertThat(glass.text()).doesNotContain("张*三", "李*四");
    }

    @Test
    void a_tile_says_why_it_does_not_work_now_and_works_again_by_itself() {
        glass.press("点这里开始");
        devices.readerWorks(false);
        glass.waitForText("今天这里读不了身份证");
        glass.press("居民医保参保").waitFor("读不了身份证").press("看办事指南").waitFor("城乡居民基本医疗保险");
        assertThat(glass.keys()).noneMatch(it -> it.contains("开始办理"));
        glass.press("返回");
        devices.readerWorks(true);
        glass.waitForText("大约5分钟");
    }

    @Test
    void a_mistyped_receipt_number_is_noticed_before_anybody_is_asked() {
        glass.press("点这里开始").press("查我的办件").press("按回执号查").type("1234").press("查一查");
        glass.waitForText("现在是4位").type("567890123456").press("查一查").waitForText("对不上");
    }

    @Test
    void a_receipts_code_stands_for_its_number_and_any_other_is_told_apart() {
        glass.press("点这里开始").press("查我的办件").press("按回执号查").waitForText("对准扫码口");
        devices.code("https://example.invalid/health");
        glass.waitForText("不是回执上的二维码");
        devices.code(
                ReceiptNumber.of(new InstallationId(7), new Sequence(1), 123).code());
        glass.waitFor("现在连不上区中心");
    }

    @Test
    void without_the_centre_progress_says_so_and_that_nothing_is_lost() {
        glass.press("点这里开始").press("查我的办件").press("刷身份证查").press("同意，读身份证");
        devices.card(HaicangSamples.NAME, HaicangSamples.NUMBER);
        glass.waitFor("现在连不上区中心").waitForText("一件没丢");
    }

    @Test
    void what_the_officer_asks_for_is_written_with_a_finger_and_gets_a_receipt_of_its_own() {
        ownCase(CaseStage.MORE_WANTED, Optional.of("请写明新的银行卡号。"), EnvelopeKind.SUPPLEMENT);
        glass.waitForText("等您补材料").press("打开这一件").press("补材料").waitFor("请您补一点东西");
        assertThat(glass.text()).contains("请写明新的银行卡号。");
        glass.press("现在就写").press("下一步").waitForText("这一题还没有回答");
        glass.sign(STROKES).press("下一步").waitFor("请核对一遍").press("没有错，提交").waitForText("请取回执");

        assertThat(texts(devices.receipts().getFirst())).contains("类别：补充材料");
        var content = lastContent(EnvelopeKind.SUPPLEMENT);
        assertThat(content.about()).contains(CASE);
        assertThat(content.consent().noticeVersion()).isEqualTo("OWN-CASES-2");
        assertThat(content.form().answers()).containsValue(new Answer.Signature(STROKES));
    }

    @Test
    void a_withdrawal_says_what_it_means_and_is_asked_about_twice() {
        int before = outbox.depth().waiting();
        ownCase(CaseStage.ACCEPTED, Optional.empty(), EnvelopeKind.WITHDRAWAL, EnvelopeKind.COMPLAINT);
        glass.waitForText("已经受理").press("打开这一件").press("这件事不办了").waitFor("要撤回这件事吗");
        assertThat(glass.text()).contains("这件事就不办了", "还没有撤回");
        glass.press("不撤回").waitFor("这一件现在能做什么").press("这件事不办了").press("我要撤回");
        glass.press("填错了").press("下一步").waitFor("真的要撤回吗");
        assertThat(outbox.depth().waiting()).isEqualTo(before);

        glass.press("确定撤回").waitForText("请取回执");

        assertThat(outbox.depth().waiting()).isEqualTo(before + 1);
        assertThat(lastContent(EnvelopeKind.WITHDRAWAL).form().answers()).containsValue(new Answer.Chosen("MISTAKE"));
    }

    @Test
    void a_complaint_has_a_subject_and_own_words() {
        ownCase(CaseStage.REFUSED, Optional.of("缺材料"), EnvelopeKind.COMPLAINT, EnvelopeKind.RATING);
        glass.waitForText("没有通过").press("打开这一件").press("说给区中心听").waitFor("您要投诉哪方面");
        glass.press("办得太慢").press("下一步").waitFor("请把经过写下来").sign(STROKES);
        glass.press("下一步").press("没有错，交上去").waitForText("请取回执");

        assertThat(lastContent(EnvelopeKind.COMPLAINT).about()).contains(CASE);
    }

    @Test
    void a_low_grade_wants_a_reason_and_a_rating_gets_no_paper() {
        ownCase(CaseStage.GRANTED, Optional.of("已办结"), EnvelopeKind.RATING);
        glass.waitForText("办好了").press("打开这一件").press("评一评").waitFor("这次办得怎么样");
        glass.press("非常不满意").press("下一步").waitFor("哪里没办好").press("下一步").waitForText("这一题还没有回答");
        glass.press("等得太久").press("下一步").waitFor("谢谢您的评价");

        assertThat(devices.receipts()).isEmpty();
        assertThat(glass.text()).doesNotContainPattern("\\d{4} \\d{4}");
        assertThat(lastContent(EnvelopeKind.RATING).form().answers())
                .containsEntry("grade", new Answer.Chosen("VERY_DISSATISFIED"))
                .containsEntry("reason", new Answer.Chosen("TIME"));
    }

    private void ownCase(CaseStage stage, Optional<String> message, EnvelopeKind... open) {
        var service = new LocalizedText("居民医保参保", "居民醫保參保", "Medical insurance");
        var own = new OwnCase(new ServiceCode("ANOTHER_TERMINALS_SERVICE"), List.of(open));
        var status = new CaseStatus(CASE, service, stage, Instant.now(), message, Optional.of(own));
        centre.asked(question -> {
            var query = WireJson.read(keys.open(question.jwe()), Query.class);
            var answer = WireJson.write(new QueryAnswer.Cases(List.of(status)));
            return new CentreReply.Answered<>(new SealedMessage(
                    Sealing.to(PublicJwk.parse(query.replyKey())).seal(answer)));
        });
        glass.press("点这里开始").press("查我的办件").press("刷身份证查").press("同意，读身份证");
        devices.card(HaicangSamples.NAME, HaicangSamples.NUMBER);
        glass.waitFor("查到1件");
    }

    /** Of the newest that waits for the centre. */
    private SubmissionContent lastContent(EnvelopeKind kind) {
        var envelope = outbox.next(1000).getLast().envelope();
        var head = WireJson.read(Base64.getUrlDecoder().decode(envelope.head().split("\\.", 3)[1]), EnvelopeHead.class);
        assertThat(head.kind()).isEqualTo(kind);
        return WireJson.read(keys.open(envelope.sealed()), SubmissionContent.class);
    }

    /** What other threads have handed over happens when the session's lock is given back. */
    private static void turn() {
        roundTrip();
        var session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
    }

    private void after(CardReadResult result, String title) {
        devices.card(result);
        glass.waitFor(title).press("再放一次");
    }

    private void identified() {
        glass.press("点这里开始").press("居民医保参保").press("开始办理").press("同意，读身份证");
        devices.card(HaicangSamples.NAME, HaicangSamples.NUMBER);
        glass.waitFor("是您本人吗").press("是我，接着办").waitFor("手机号");
    }

    private void reviewed() {
        identified();
        glass.type("13900000000").press("下一步").press("嵩屿街道").press("下一步");
        glass.press("第2社区")
                .press("下一步")
                .type("88")
                .press("号")
                .type("2")
                .press("栋")
                .press("下一步");
        glass.press("60岁以上").press("下一步").type("6222021234567890123").press("下一步");
        glass.sign(STROKES).press("下一步").waitFor("请核对一遍");
    }

    private static String number(Receipt receipt) {
        return texts(receipt).stream()
                .filter(line -> line.matches("(\\d{4}\u00A0?){4}"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Receipt receipt) {
        return receipt.lines().stream()
                .filter(ReceiptLine.Text.class::isInstance)
                .map(line -> ((ReceiptLine.Text) line).text())
                .toList();
    }
}

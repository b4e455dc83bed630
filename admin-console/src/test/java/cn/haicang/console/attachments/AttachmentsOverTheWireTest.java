package cn.haicang.console.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.intake.CarriedVerdict;
import cn.haicang.console.intake.CarryIn;
import cn.haicang.console.testing.Refused;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.SettableClock;
import cn.haicang.console.testing.Submissions;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import cn.haicang.protocol.submission.SealedAttachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsOverTheWireTest {
    private static final int MOST = 20_000;
    private static final EnvelopeVerdict MISSING = new EnvelopeVerdict.Deferred(EnvelopeVerdict.Why.ATTACHMENT_MISSING);

    @TempDir
    static Path data;

    private static SettableClock clock;
    private static RunningCentre centre;

    private TestTerminal terminal;
    private Submissions submissions;

    @BeforeAll
    static void start() {
        clock = new SettableClock(Instant.now());
        centre = RunningCentre.on(data, clock, "--console.attachments.unnamed-bytes=" + MOST);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @BeforeEach
    void enrol() {
        terminal = centre.enrolled();
        submissions = submissionsOf(terminal);
    }

    @Test
    void an_attachment_that_came_whole_lets_its_envelope_in_once() {
        var page = page(5000);
        var envelope = envelope(submissions, List.of(page.hash()));
        assertThat(terminal.submit(envelope)).containsExactly(MISSING);

        assertThat(put(page, 0, 5000))
                .satisfies(answer -> isHere(answer, 200, page.jwe().length(), true));
        assertThat(terminal.submit(envelope)).containsExactly(new EnvelopeVerdict.Accepted());
        assertThat(terminal.submit(envelope)).containsExactly(new EnvelopeVerdict.Duplicate());
        assertThat(head(page))
                .satisfies(answer -> isHere(answer, 200, page.jwe().length(), true));
    }

    @Test
    void an_attachment_is_opened_as_what_its_first_bytes_say() {
        var content = "%PDF-1.7 a page".getBytes(StandardCharsets.US_ASCII);
        var sealed = SealedAttachment.of(terminal.sealing().seal(content));
        assertThat(put(sealed, 0, sealed.jwe().length()).statusCode()).isEqualTo(200);
        var drawn = submissions.next(Submissions.LIN);
        terminal.submit(naming(submissions, drawn, List.of(sealed.hash())));

        var attachments = centre.bean(Attachments.class);
        var stored = attachments.of(drawn.head().id());
        assertThat(stored).hasSize(1);
        assertThat(attachments.open(stored.getFirst()))
                .hasValueSatisfying(opened -> assertThat(opened.content()).isEqualTo(content));
    }

    @Test
    void parts_may_come_twice_and_may_leave_nothing_out() {
        var page = page(100);
        assertThat(put(page, 0, 40)).satisfies(answer -> isHere(answer, 202, 40, false));
        Refused.with(ProblemCode.WRONG_OFFSET, put(page, 60, 100));
        assertThat(put(page, 0, 40)).satisfies(answer -> isHere(answer, 202, 40, false));
        assertThat(put(page, 20, 70)).satisfies(answer -> isHere(answer, 202, 70, false));
        assertThat(put(page, 70, 100)).satisfies(answer -> isHere(answer, 200, 100, true));
    }

    @Test
    void what_came_before_the_line_was_cut_is_kept() throws IOException {
        var page = page(100);
        try (var line = terminal.open()) {
            var request = "PUT /api/terminal/v1/attachments/" + page.hash() + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/jose\r\nContent-Length: 100\r\n\r\n"
                    + page.jwe().substring(0, 30);
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            await(() -> head(page).statusCode() == 200);
        }
        await(() -> head(page).headers().firstValueAsLong("Upload-Offset").orElse(0) > 0);
        assertThat(head(page)).satisfies(answer -> isHere(answer, 200, 30, false));
        assertThat(put(page, 30, 100)).satisfies(answer -> isHere(answer, 200, 100, true));
    }

    @Test
    void a_wrong_hash_is_refused_and_nothing_of_it_kept() {
        var page = page(100);
        var altered = new SealedAttachment(page.hash(), page.jwe().replace('a', 'b'));
        Refused.with(ProblemCode.ATTACHMENT_HASH, put(altered, 0, 100));
        assertThat(head(page).statusCode()).isEqualTo(404);
        assertThat(put(page, 0, 100)).satisfies(answer -> isHere(answer, 200, 100, true));
    }

    @Test
    void an_attachment_is_known_to_the_terminal_that_brought_it_only() {
        var page = page(100);
        put(page, 0, 100);
        var other = centre.enrolled();
        assertThat(other.send(request(other, page).HEAD().build()).statusCode()).isEqualTo(404);
        assertThat(other.submit(envelope(submissionsOf(other), List.of(page.hash()))))
                .containsExactly(MISSING);
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        var page = page(100);
        var ranges = List.of("bytes 0-99/50", "bytes 5-4/100", "bytes 0-9/100", "bytes */100", "items 0-99/100");
        for (var range : ranges) {
            Refused.with(ProblemCode.MALFORMED, put(page, page.jwe(), range));
        }
        Refused.with(
                ProblemCode.MALFORMED, put(page, "not a JWE, but a hundred characters".repeat(2), "bytes 0-69/70"));
        Refused.with(ProblemCode.TOO_LARGE, put(page, page.jwe(), "bytes 0-99/" + (SealedAttachment.MAX_BYTES + 1)));
        var coded = request(terminal, page)
                .header("Content-Type", "application/jose")
                .header("Content-Encoding", "gzip")
                .PUT(HttpRequest.BodyPublishers.ofString(page.jwe()))
                .build();
        Refused.with(ProblemCode.MEDIA_TYPE, terminal.send(coded));
    }

    @Test
    void what_no_envelope_names_is_bounded_and_goes_after_some_days() {
        var page = page(MOST - 1);
        put(page, 0, MOST - 1);
        var another = page(100);
        Refused.with(ProblemCode.TOO_MANY, put(another, 0, 100));
        var other = centre.enrolled();
        assertThat(other.send(request(other, another)
                                .header("Content-Type", "application/jose")
                                .PUT(HttpRequest.BodyPublishers.ofString(another.jwe()))
                                .build())
                        .statusCode())
                .as("another terminal has its own room")
                .isEqualTo(200);

        clock.tick(Duration.ofDays(4));
        centre.bean(Uploads.class).removeOrphans();
        assertThat(head(page).statusCode()).isEqualTo(404);
        assertThat(put(another, 0, 100).statusCode()).isEqualTo(200);
    }

    @Test
    void a_carried_attachment_lets_its_envelope_in_and_both_once_whichever_way_they_come() throws IOException {
        var page = page(5000);
        var drawn = submissions.next(Submissions.LIN);
        var envelope = naming(submissions, drawn, List.of(page.hash()));
        assertThat(carry(envelope))
                .isEqualTo(new CarriedVerdict.Judged(drawn.head().receiptNumber(), MISSING));

        assertThat(carry(page)).isEqualTo(new CarriedVerdict.Attached(Brought.TAKEN));
        assertThat(carry(page)).isEqualTo(new CarriedVerdict.Attached(Brought.HERE_BEFORE));
        assertThat(head(page)).satisfies(answer -> isHere(answer, 200, 5000, true));
        assertThat(put(page, 0, 5000)).satisfies(answer -> isHere(answer, 200, 5000, true));
        assertThat(carry(envelope))
                .isEqualTo(new CarriedVerdict.Judged(drawn.head().receiptNumber(), new EnvelopeVerdict.Accepted()));

        assertThat(terminal.submit(envelope)).containsExactly(new EnvelopeVerdict.Duplicate());
        assertThat(centre.bean(Attachments.class).of(drawn.head().id()))
                .extracting(StoredAttachment::hash)
                .containsExactly(page.hash());
    }

    @Test
    void a_carried_attachment_goes_on_where_the_network_broke_off_whatever_that_has_left() throws IOException {
        var page = page(100);
        put(page, 0, 40);
        assertThat(carry(page)).isEqualTo(new CarriedVerdict.Attached(Brought.TAKEN));
        var other = page(100);
        put(other, "b".repeat(40), "bytes 0-39/100");
        assertThat(carry(other)).isEqualTo(new CarriedVerdict.Attached(Brought.TAKEN));
        assertThat(head(other)).satisfies(answer -> isHere(answer, 200, 100, true));
    }

    @Test
    void a_carried_file_that_is_no_attachment_of_ours_says_why_and_nothing_of_it_is_kept() throws IOException {
        var page = page(100);
        var name = name(terminal.installation().value(), page);
        assertThat(carry(name(99_998, page), page.jwe())).isEqualTo(refused(CarriedVerdict.Why.FOREIGN));
        assertThat(carry("page.attachment", page.jwe())).isEqualTo(refused(CarriedVerdict.Why.NAME));
        assertThat(carry("../" + name, page.jwe())).isEqualTo(refused(CarriedVerdict.Why.NAME));
        assertThat(carry(name, page.jwe().replace('a', 'b'))).isEqualTo(refused(CarriedVerdict.Why.DAMAGED));
        assertThat(carry(name, page.jwe() + "\n")).isEqualTo(refused(CarriedVerdict.Why.DAMAGED));
        assertThat(carry(name, "")).isEqualTo(refused(CarriedVerdict.Why.DAMAGED));
        assertThat(carry(name, "a".repeat(SealedAttachment.MAX_BYTES + 1)))
                .isEqualTo(refused(CarriedVerdict.Why.TOO_LARGE));
        assertThat(head(page).statusCode()).isEqualTo(404);
    }

    @Test
    void carried_attachments_that_no_envelope_has_named_are_bounded_too() throws IOException {
        var page = page(MOST - 1);
        var another = page(100);
        assertThat(carry(page)).isEqualTo(new CarriedVerdict.Attached(Brought.TAKEN));
        assertThat(carry(another)).isEqualTo(new CarriedVerdict.Attached(Brought.TOO_MANY));
        carry(envelope(submissions, List.of(page.hash())));
        assertThat(carry(another)).isEqualTo(new CarriedVerdict.Attached(Brought.TAKEN));
    }

    private CarriedVerdict carry(SealedAttachment page) throws IOException {
        return carry(name(terminal.installation().value(), page), page.jwe());
    }

    private static CarriedVerdict carry(Envelope envelope) throws IOException {
        return carry("an.envelope", envelope.head() + "\n" + envelope.sealed() + "\n");
    }

    private static CarriedVerdict carry(String name, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.US_ASCII);
        return centre.bean(CarryIn.class).take(RunningCentre.ADMIN, name, new ByteArrayInputStream(bytes));
    }

    private static CarriedVerdict refused(CarriedVerdict.Why why) {
        return new CarriedVerdict.Refused(why);
    }

    private static String name(int installation, SealedAttachment page) {
        return String.format(
                Locale.ROOT,
                "%05d-0000001-01a20606-35c0-7c3e-9f41-6d2b8e0a1c55-%s.attachment",
                installation,
                page.hash());
    }

    private static void await(BooleanSupplier condition) {
        for (int tries = 0; tries < 500; tries++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("it never came about");
    }

    private static SealedAttachment page(int length) {
        return SealedAttachment.of(("a" + System.nanoTime() + "x".repeat(length)).substring(0, length));
    }

    private static Submissions submissionsOf(TestTerminal terminal) {
        var jws = terminal.enrolment().assignment();
        var payload = centre.bean(CentreTrust.class)
                .verification()
                .verify(TokenType.ASSIGNMENT, jws)
                .payload();
        return new Submissions(
                terminal, WireJson.read(payload, Assignment.class).catalogue());
    }

    private static Envelope envelope(Submissions submissions, List<Sha256> attachments) {
        return naming(submissions, submissions.next(Submissions.LIN), attachments);
    }

    private static Envelope naming(Submissions submissions, Submissions.Sent drawn, List<Sha256> attachments) {
        var head = drawn.head();
        return submissions
                .sign(
                        new EnvelopeHead(
                                head.version(),
                                head.kind(),
                                head.id(),
                                head.terminal(),
                                head.installation(),
                                head.sequence(),
                                head.receiptNumber(),
                                head.service(),
                                head.catalogue(),
                                head.createdAt(),
                                attachments,
                                head.sealed(),
                                head.previousHead()),
                        drawn.envelope().sealed())
                .envelope();
    }

    private HttpResponse<byte[]> put(SealedAttachment page, int first, int end) {
        var range = "bytes " + first + "-" + (end - 1) + "/" + page.jwe().length();
        return put(page, page.jwe().substring(first, end), range);
    }

    private HttpResponse<byte[]> put(SealedAttachment page, String part, String range) {
        return terminal.send(request(terminal, page)
                .header("Content-Type", "application/jose")
                .header("Content-Range", range)
                .PUT(HttpRequest.BodyPublishers.ofString(part))
                .build());
    }

    private HttpResponse<byte[]> head(SealedAttachment page) {
        return terminal.send(request(terminal, page).HEAD().build());
    }

    private static HttpRequest.Builder request(TestTerminal by, SealedAttachment page) {
        return by.request("/attachments/" + page.hash());
    }

    private static void isHere(HttpResponse<byte[]> answer, int status, int bytes, boolean whole) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Upload-Offset")).contains(Integer.toString(bytes));
        assertThat(answer.headers().firstValue("Upload-Complete")).contains(whole ? "?1" : "?0");
    }
}

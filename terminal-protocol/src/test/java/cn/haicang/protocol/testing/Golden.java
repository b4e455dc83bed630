package cn.haicang.protocol.testing;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Language;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.PersonName;
import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ResidentNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.QueueCaps;
import cn.haicang.protocol.catalogue.TerminalSettings;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.enrolment.CentreKey;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import cn.haicang.protocol.enrolment.RenewalAnswer;
import cn.haicang.protocol.enrolment.RenewalRequest;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.health.DayReport;
import cn.haicang.protocol.health.DeviceReport;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.QueueReport;
import cn.haicang.protocol.health.SignedTime;
import cn.haicang.protocol.query.CaseStage;
import cn.haicang.protocol.query.CaseStatus;
import cn.haicang.protocol.query.OwnCase;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.ConsentRecord;
import cn.haicang.protocol.submission.EntryForms;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import cn.haicang.protocol.submission.SubmissionContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** One example of every message, beside the file that holds its JSON; the people in them are invented. */
public final class Golden {
    public static final TerminalId TERMINAL = new TerminalId("HC-0042");
    public static final InstallationId INSTALLATION = new InstallationId(137);
    public static final ReceiptNumber RECEIPT = ReceiptNumber.of(INSTALLATION, Sequence.FIRST, 407);
    public static final EnvelopeId ID = new EnvelopeId(UUID.fromString("01a20606-35c0-7c3e-9f41-6d2b8e0a1c55"));

    private static final ServiceCode SERVICE = new ServiceCode("RESIDENT_MEDICAL_ENROLMENT");
    private static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");
    private static final UUID BOOT = UUID.fromString("5b0f3a64-2d0c-4b4e-8a3e-0c6f5a1d9b72");

    private Golden() {}

    /** File name (without its ending) → the message that it holds. */
    public static Map<String, Object> messages() {
        var all = new LinkedHashMap<String, Object>();
        all.put("enrolment-request", enrolmentRequest());
        all.put("enrolment-answer", enrolmentAnswer());
        all.put("renewal-request", new RenewalRequest(text("request.pem") + "\n"));
        all.put("renewal-answer", new RenewalAnswer(text("terminal.pem") + "\n", text("authority.pem") + "\n"));
        all.put("catalogue", GoldenCatalogue.catalogue());
        all.put("assignment", assignment());
        all.put("assignment.capped", cappedAssignment());
        all.put("heartbeat", heartbeat());
        all.put("heartbeat.days", heartbeatWithDays());
        all.put("heartbeat-answer", heartbeatAnswer(Optional.empty()));
        all.put("heartbeat-answer.enrol-anew", heartbeatAnswer(Optional.of(HeartbeatAnswer.EnrolAnew.FORKED)));
        all.put("signed-time", new SignedTime(TERMINAL, BOOT, 118, AT, Sha256.ofAscii("the log's last row")));
        all.put("command", command());
        all.put("command-list", new CommandList(List.of(text("command.jws"))));
        all.put(
                "command-report",
                new CommandReport(CommandReport.State.DONE, Optional.empty(), Optional.of("receipt-printer READY")));
        all.put(
                "command-report.failed",
                new CommandReport(CommandReport.State.FAILED, Optional.of("PAPER_END"), Optional.empty()));
        all.put("submission-content", content());
        all.put("submission-content.supplement", supplement());
        all.put("submission-content.withdrawal", entry(3, Map.of("reason", new Answer.Chosen("DONE_ELSEWHERE"))));
        all.put(
                "submission-content.complaint",
                entry(4, Map.of("subject", new Answer.Chosen("TIME"), "words", new Answer.Text("三周没有消息。"))));
        all.put(
                "submission-content.rating",
                entry(5, Map.of("grade", new Answer.Chosen("DISSATISFIED"), "reason", new Answer.Chosen("TIME"))));
        for (var kind : List.of("SUPPLEMENT", "WITHDRAWAL", "COMPLAINT", "RATING")) {
            all.put("entry-form." + kind.toLowerCase(Locale.ROOT), EntryForms.of(EnvelopeKind.valueOf(kind)));
        }
        all.put("envelope-head", head());
        all.put("envelope-head.second", secondHead());
        all.put("batch", new Batch(List.of(new Envelope(text("head.jws"), text("sealed.jwe")))));
        all.put("batch-answer", batchAnswer());
        all.put("batch-answer.named", namedBatchAnswer());
        all.put(
                "query.by-receipt",
                new Query(new Query.ByReceipt(RECEIPT), ExampleKeys.REPLY.jwk().json()));
        all.put(
                "query.own-cases",
                new Query(
                        new Query.OwnCases(applicant()), ExampleKeys.REPLY.jwk().json()));
        all.put("query-answer.cases", cases());
        all.put("query-answer.unknown", new QueryAnswer.Unknown());
        all.put("query-answer.bring-the-card", new QueryAnswer.BringTheCard());
        all.put("sealed-query", new SealedMessage(text("query.jwe")));
        all.put("sealed-query-answer", new SealedMessage(text("query-answer.jwe")));
        all.put("problem", Problem.of(ProblemCode.TOO_LARGE, "a batch holds at most 50 envelopes"));
        return all;
    }

    public static Object message(String name) {
        return Objects.requireNonNull(messages().get(name), name);
    }

    /** The JSON of a message, laid out for people. */
    public static String json(String name) {
        return text(name + ".json");
    }

    /** A file beside the messages: a token in compact form, a certificate in PEM. */
    public static String text(String file) {
        try (var in = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Applicant applicant() {
        return new Applicant("RESIDENT_ID_CARD", new PersonName("陈示例"), new ResidentNumber("350299195203070021"));
    }

    private static EnrolmentRequest enrolmentRequest() {
        return new EnrolmentRequest("0007K3M9QX4TBW2Z", text("request.pem") + "\n");
    }

    private static EnrolmentAnswer enrolmentAnswer() {
        var signing = ExampleKeys.CENTRE_SIGNING.jwk();
        var sealing = ExampleKeys.CENTRE_SEALING.jwk();
        return new EnrolmentAnswer(
                TERMINAL,
                INSTALLATION,
                text("terminal.pem") + "\n",
                text("authority.pem") + "\n",
                List.of(
                        new CentreKey(signing.kid(), CentreKey.Use.SIGNING, signing.json()),
                        new CentreKey(sealing.kid(), CentreKey.Use.SEALING, sealing.json())),
                text("assignment.jws"));
    }

    private static Assignment cappedAssignment() {
        var plain = assignment();
        var settings = plain.settings();
        return new Assignment(
                plain.terminal(),
                plain.installation(),
                4,
                plain.catalogue(),
                plain.services(),
                new TerminalSettings(
                        settings.site(),
                        settings.hotline(),
                        settings.idle(),
                        settings.warning(),
                        settings.sessionCap(),
                        Optional.of(new QueueCaps(2000, 268_435_456, Duration.ofDays(7)))),
                plain.notAfter());
    }

    private static Assignment assignment() {
        var site = new LocalizedText("海沧街道便民服务中心", "海滄街道便民服務中心", "Haicang Street service centre");
        return new Assignment(
                TERMINAL,
                INSTALLATION,
                3,
                Sha256.ofAscii(text("catalogue.jws")),
                List.of(SERVICE),
                new TerminalSettings(
                        site, "12345", Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofMinutes(15)),
                Instant.parse("2026-12-23T01:30:00Z"));
    }

    private static Command command() {
        return new Command(
                CommandId.of("01a20608-5f10-7d52-8b3a-41c7e9f20a66"),
                TERMINAL,
                INSTALLATION,
                CommandAction.SELF_TEST.name(),
                AT,
                AT.plusSeconds(3600));
    }

    private static HeartbeatAnswer heartbeatAnswer(Optional<HeartbeatAnswer.EnrolAnew> enrolAnew) {
        return new HeartbeatAnswer(AT, 3, 0, Duration.ofSeconds(30), text("time.jws"), enrolAnew);
    }

    private static Heartbeat heartbeatWithDays() {
        var today = new DayReport(LocalDate.parse("2026-11-23"), 2, new Sequence(46), Sha256.ofAscii("head 46"));
        var before = new DayReport(LocalDate.parse("2026-11-22"), 44, new Sequence(44), Sha256.ofAscii("head 44"));
        var bare = heartbeat();
        return new Heartbeat(
                BOOT,
                119,
                bare.at(),
                Heartbeat.Activity.IDLE,
                List.of(),
                bare.queue(),
                "0.1.0",
                Optional.empty(),
                bare.freeDiskBytes(),
                Optional.of(List.of(today, before)));
    }

    private static Heartbeat heartbeat() {
        return new Heartbeat(
                BOOT,
                118,
                Instant.parse("2026-11-23T04:30:01.250Z"),
                Heartbeat.Activity.SERVING,
                List.of(
                        new DeviceReport("card-reader", DeviceReport.State.READY, Optional.empty()),
                        new DeviceReport("receipt-printer", DeviceReport.State.FAILED, Optional.of("PAPER_OUT"))),
                new QueueReport(2, 1, Duration.ofMinutes(7)),
                "0.1.0",
                Optional.of(3L),
                21_474_836_480L,
                Optional.empty());
    }

    private static SubmissionContent content() {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("phone", new Answer.Text("13900000000"));
        answers.put("address", new Answer.Address("350205001", "350205001002", "示例路1号302室"));
        answers.put("category", new Answer.Chosen("ADULT"));
        answers.put("signature", new Answer.Signature("M120 80L140 96L161 118M300 90L302 140L306 190L310 240L330 236"));
        return new SubmissionContent(
                ID,
                applicant(),
                Language.ZH_HANS,
                new FilledForm(answers),
                new ConsentRecord("2026-11", Instant.parse("2026-11-23T01:26:40Z")),
                Optional.empty());
    }

    private static SubmissionContent supplement() {
        return new SubmissionContent(
                secondHead().id(),
                applicant(),
                Language.EN,
                new FilledForm(Map.of("words", new Answer.Text("Account 6222 0000 0000 0000"))),
                new ConsentRecord("OWN-CASES-2", AT.plusSeconds(240)),
                Optional.of(RECEIPT));
    }

    private static SubmissionContent entry(int number, Map<String, Answer> answers) {
        return new SubmissionContent(
                new EnvelopeId(UUID.fromString("01a2060a-e4f8-7b1d-8c02-57f3d9e6b4%02d".formatted(number))),
                applicant(),
                Language.ZH_HANS,
                new FilledForm(new TreeMap<>(answers)),
                new ConsentRecord("OWN-CASES-2", AT.plusSeconds(240)),
                Optional.of(RECEIPT));
    }

    private static EnvelopeHead head() {
        return new EnvelopeHead(
                EnvelopeHead.VERSION,
                EnvelopeKind.APPLICATION,
                ID,
                TERMINAL,
                INSTALLATION,
                Sequence.FIRST,
                RECEIPT,
                SERVICE,
                Sha256.ofAscii(text("catalogue.jws")),
                AT,
                List.of(),
                Sha256.ofAscii(text("sealed.jwe")),
                Optional.empty());
    }

    private static EnvelopeHead secondHead() {
        var sequence = new Sequence(2);
        return new EnvelopeHead(
                EnvelopeHead.VERSION,
                EnvelopeKind.SUPPLEMENT,
                new EnvelopeId(UUID.fromString("01a2060a-e4f8-7b1d-8c02-57f3d9e6b410")),
                TERMINAL,
                INSTALLATION,
                sequence,
                ReceiptNumber.of(INSTALLATION, sequence, 0),
                SERVICE,
                Sha256.ofAscii(text("catalogue.jws")),
                AT.plusSeconds(307),
                List.of(Sha256.ofAscii("an attachment")),
                Sha256.ofAscii("another sealed part"),
                Optional.of(Sha256.ofAscii(text("head.jws"))));
    }

    private static BatchAnswer batchAnswer() {
        return new BatchAnswer(
                List.of(
                        new EnvelopeVerdict.Accepted(),
                        new EnvelopeVerdict.Duplicate(),
                        new EnvelopeVerdict.Deferred(EnvelopeVerdict.Why.BUSY),
                        new EnvelopeVerdict.Parked(EnvelopeVerdict.Reason.SEALED_HASH)),
                Optional.empty());
    }

    /** To the batch of the file batch.json. */
    private static BatchAnswer namedBatchAnswer() {
        return BatchAnswer.of(
                new Batch(List.of(new Envelope(text("head.jws"), text("sealed.jwe")))),
                List.of(new EnvelopeVerdict.Accepted()));
    }

    private static QueryAnswer cases() {
        var service = GoldenCatalogue.TITLE;
        return new QueryAnswer.Cases(List.of(
                new CaseStatus(
                        RECEIPT,
                        service,
                        CaseStage.GRANTED,
                        AT,
                        Optional.of("参保登记已办结。"),
                        Optional.of(new OwnCase(SERVICE, List.of(EnvelopeKind.COMPLAINT, EnvelopeKind.RATING)))),
                new CaseStatus(
                        ReceiptNumber.of(INSTALLATION, new Sequence(2), 0),
                        service,
                        CaseStage.LOOKED_INTO,
                        AT.minusSeconds(86_400),
                        Optional.empty(),
                        Optional.empty())));
    }
}

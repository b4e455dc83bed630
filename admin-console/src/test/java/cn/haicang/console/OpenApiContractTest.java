package cn.haicang.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.testing.Contract;
import cn.haicang.console.testing.Orders;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.Submissions;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.testing.UnfinishedCall;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.trust.CertificateRequest;
import cn.haicang.console.wire.WirePort;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandFile;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import cn.haicang.protocol.enrolment.RenewalRequest;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.QueueReport;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.Envelope;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running centre and docs/protocol/openapi.yaml say the same, over real HTTPS. */
class OpenApiContractTest {
    private static final Contract CONTRACT = Contract.read();
    private static final Map<String, Contract.Operation> OPERATIONS =
            CONTRACT.operations().stream().collect(Collectors.toMap(Contract.Operation::id, Function.identity()));
    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID BOOT = UUID.fromString("5b0f3a64-2d0c-4b4e-8a3e-0c6f5a1d9b72");

    /** A call leaves the room a little after it was answered; with less room, calls in a row would meet in it. */
    private static final int ROOM = 8;

    private static final int OF_ONE = ROOM / 2;

    @TempDir
    private static Path folder;

    private static RunningCentre centre;

    private static final String NO_COMMAND = "01a20608-5f10-7d52-8b3a-41c7e9f20a66";
    private static final String ATTACHMENT = "the.sealed.bytes.of.a.page";
    private static final String ATTACHMENT_PATH = "/attachments/" + Sha256.ofAscii(ATTACHMENT);

    private String command = "";
    private final Set<Contract.Answer> seen = new TreeSet<>();
    private long counter;

    @BeforeAll
    static void start() {
        centre = RunningCentre.on(
                folder.resolve("data"),
                new Shifted(),
                "--console.wire.calls=" + ROOM,
                "--console.wire.calls-of-one=" + OF_ONE,
                "--console.wire.body=3s");
    }

    /** The clock of this machine, and two years before it while a certificate is made that is over today. */
    private static final class Shifted extends Clock {
        private static volatile Duration behind = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().minus(behind);
        }
    }

    private static TestTerminal expired() {
        Shifted.behind = Duration.ofDays(2 * 365);
        try {
            return centre.enrolled();
        } finally {
            Shifted.behind = Duration.ZERO;
        }
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void every_answer_of_the_file_is_given_and_no_other() {
        var known = enrolled();
        var nobody = TestTerminal.newAt(centre);
        var submissions = new Submissions(known, catalogueOf(known));

        successes(known, submissions);
        refusedCallers(known, submissions, nobody);
        refusedBodies(known, submissions, nobody);
        refusedAddresses(known, nobody);
        refusedContents(known, nobody);
        refusedAttachments(known);
        refusedCommandFiles(known);
        Stream.concat(withBody().stream(), Stream.of("commandFile"))
                .gather(Gatherers.windowFixed(OF_ONE))
                .forEach(ids -> slowBodies(known, ids));
        brokenCentre(known, submissions, nobody);
        crowdedTerminal(known, submissions);
        busyCentre(known, submissions, nobody);
        tooMany(known, submissions, nobody);

        assertThat(CONTRACT.answers()).hasSizeGreaterThan(40);
        assertThat(seen).containsExactlyElementsOf(CONTRACT.answers());
    }

    @Test
    void every_mapped_endpoint_stands_in_the_file_and_the_other_way_round() {
        var mapped = centre.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(OpenApiContractTest::addresses)
                .filter(address -> address.contains(" /api/terminal"))
                .map(address -> address.replace(WirePort.BASE, ""))
                .toList();

        assertThat(mapped)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(OPERATIONS.values().stream()
                        .map(Contract.Operation::address)
                        .toList());
    }

    @Test
    void every_golden_file_that_the_contract_names_fits_its_schema() throws IOException {
        assertThat(CONTRACT.examples()).hasSizeGreaterThan(8);
        for (var example : CONTRACT.examples().entrySet()) {
            var text = Files.readString(example.getValue()).strip();
            var json = example.getValue().toString().endsWith(".json");

            assertFits(example.getKey(), json ? JSON.readTree(text) : JSON.valueToTree(text));
        }
    }

    @Test
    void what_is_signed_or_sealed_in_the_golden_files_fits_its_schema() throws IOException {
        for (var file : Map.ofEntries(
                        Map.entry("envelope-head", "EnvelopeHead"),
                        Map.entry("envelope-head.second", "EnvelopeHead"),
                        Map.entry("submission-content", "SubmissionContent"),
                        Map.entry("submission-content.supplement", "SubmissionContent"),
                        Map.entry("query.by-receipt", "Query"),
                        Map.entry("query.own-cases", "Query"),
                        Map.entry("query-answer.cases", "QueryAnswer"),
                        Map.entry("query-answer.unknown", "QueryAnswer"),
                        Map.entry("query-answer.bring-the-card", "QueryAnswer"),
                        Map.entry("catalogue", "Catalogue"),
                        Map.entry("assignment", "Assignment"),
                        Map.entry("command", "Command"),
                        Map.entry("command-report.failed", "CommandReport"),
                        Map.entry("signed-time", "SignedTime"),
                        Map.entry("problem", "Problem"))
                .entrySet()) {
            var golden = Path.of("../terminal-protocol/src/test/resources/golden", file.getKey() + ".json");

            assertFits(component(file.getValue()), JSON.readTree(Files.readString(golden)));
        }
    }

    @Test
    void the_schemas_do_refuse_what_does_not_fit() {
        // A validator that said yes to everything would hold nothing.
        assertThat(CONTRACT.faults(component("ReceiptNumber"), JSON.valueToTree("7")))
                .isNotEmpty();
        assertThat(CONTRACT.faults(
                        component("EnvelopeVerdict"), JSON.readTree("{\"verdict\":\"PARKED\",\"reason\":\"X\"}")))
                .isNotEmpty();
        assertThat(CONTRACT.faults(component("Field"), JSON.readTree("{\"type\":\"ONE_OF\",\"key\":\"a\"}")))
                .isNotEmpty();
        assertThat(CONTRACT.faults(
                        CONTRACT.answerSchema(operation("enrol"), 403, "application/problem+json"),
                        JSON.readTree(WireJson.write(Problem.of(ProblemCode.TERMINAL_REVOKED)))))
                .isNotEmpty();
    }

    @Test
    void the_file_knows_every_problem_code() {
        assertThat(CONTRACT.at(component("Problem") + "/properties/code/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProblemCode.values()).map(Enum::name).toList());
    }

    private TestTerminal enrolled() {
        var terminal = TestTerminal.newAt(centre);
        var code = centre.code(centre.register()).code().sent();
        var request = new EnrolmentRequest(code, terminal.certificateRequest());
        assertFits(CONTRACT.requestSchema(operation("enrol")), JSON.readTree(WireJson.write(request)));

        var first = expect("enrol", 200, "", terminal.post("/enrolments", request));
        var again = expect("enrol", 200, "", terminal.post("/enrolments", request));
        assertThat(again.body()).as("the same code with the same key").isEqualTo(first.body());
        var other = TestTerminal.newAt(centre);
        var stolen = new EnrolmentRequest(code, other.certificateRequest());
        expect("enrol", 403, "ENROLMENT_REFUSED", other.post("/enrolments", stolen));

        terminal.become(WireJson.read(first.body(), EnrolmentAnswer.class));
        assertSigned(TokenType.ASSIGNMENT, terminal.enrolment().assignment(), "Assignment");
        return terminal;
    }

    private void successes(TestTerminal known, Submissions submissions) {
        var beat = expect("heartbeat", 200, "", call("heartbeat", known, submissions));
        var time = WireJson.read(beat.body(), HeartbeatAnswer.class).signedTime();
        assertSigned(TokenType.TIME, time, "SignedTime");
        var assignment = expect("assignment", 200, "", call("assignment", known, submissions));
        assertSigned(TokenType.ASSIGNMENT, ascii(assignment), "Assignment");
        var catalogue = expect("catalogue", 200, "", call("catalogue", known, submissions));
        assertSigned(TokenType.CATALOGUE, ascii(catalogue), "Catalogue");

        expect("attach", 202, "", put(known, "bytes 0-3/" + ATTACHMENT.length(), ATTACHMENT.substring(0, 4)));
        expect("attach", 200, "", call("attach", known, submissions));
        expect("attachmentOffset", 200, "", call("attachmentOffset", known, submissions));

        expect("events", 200, "", call("events", known, submissions));
        commands(known, submissions);

        var sent = submissions.next(Submissions.LIN);
        var batch = new Batch(List.of(sent.envelope(), sent.envelope(), new Envelope("a.b.c", "d")));
        var verdicts = expect("submit", 200, "", known.post("/submissions", batch));
        assertThat(JSON.readTree(verdicts.body()).path("verdicts").valueStream())
                .extracting(verdict -> verdict.path("verdict").asString())
                .containsExactly("ACCEPTED", "DUPLICATE", "PARKED");

        ask(known, new Query.ByReceipt(sent.head().receiptNumber()), "CASES");
        ask(known, new Query.OwnCases(Submissions.LIN), "CASES");
        var nobodys = ReceiptNumber.of(new InstallationId(99_999), Sequence.FIRST, 0);
        ask(known, new Query.ByReceipt(nobodys), "UNKNOWN");
    }

    private void commands(TestTerminal known, Submissions submissions) {
        command = new Orders(centre).issue(known, CommandAction.COLLECT_LOGS).toString();
        var list = expect("commands", 200, "", call("commands", known, submissions));
        var signed = WireJson.read(list.body(), CommandList.class).commands();
        assertThat(signed).hasSize(1);
        assertSigned(TokenType.COMMAND, signed.getFirst(), "Command");
        expect("commandFile", 204, "", call("commandFile", known, submissions));
        expect("commandResult", 204, "", call("commandResult", known, submissions));
    }

    private void ask(TestTerminal known, Query.Question question, String wanted) {
        var reply = EphemeralKey.make();
        var query = new Query(question, reply.publicJwk().json());
        assertFits(component("Query"), JSON.readTree(WireJson.write(query)));
        var answer = expect("query", 200, "", known.post("/queries", sealed(known, query)));
        var opened = JSON.readTree(
                reply.open(WireJson.read(answer.body(), SealedMessage.class).jwe()));

        assertFits(component("QueryAnswer"), opened);
        assertThat(opened.path("answer").asString()).isEqualTo(wanted);
    }

    private void refusedCallers(TestTerminal known, Submissions submissions, TestTerminal nobody) {
        var stranger = TestTerminal.newAt(centre);
        var request = CertificateRequest.read(stranger.certificateRequest()).orElseThrow();
        stranger.showCertificate(
                centre.bean(CentreTrust.class).issue(request, new TerminalId("HC-9999"), new InstallationId(99_999)));
        var revoked = centre.enrolled();
        var expired = expired();
        centre.bean(Terminals.class).revoke(RunningCentre.ADMIN, revoked.id());
        for (var id : withCertificate()) {
            var path = path(id, known);
            var body = body(id, known, submissions);
            if (operation(id).method().equals("HEAD")) {
                expect(id, 401, "", send(nobody, "HEAD", path, body));
                expect(id, 403, "", send(revoked, "HEAD", path, body));
                continue;
            }
            expect(id, 401, "CERTIFICATE_MISSING", send(nobody, operation(id).method(), path, body));
            if (id.equals("renew")) {
                var own = new RenewalRequest(expired.certificateRequest());
                expect(id, 200, "", expired.post(path, own));
            } else {
                expect(
                        id,
                        401,
                        "CERTIFICATE_EXPIRED",
                        send(expired, operation(id).method(), path, body));
            }
            expect(id, 401, "CERTIFICATE_UNKNOWN", send(stranger, operation(id).method(), path, body));
            expect(id, 403, "TERMINAL_REVOKED", send(revoked, operation(id).method(), path, body));
        }
    }

    private void refusedBodies(TestTerminal known, Submissions submissions, TestTerminal nobody) {
        for (var id : withBody()) {
            var client = id.equals("enrol") ? nobody : known;
            var path = path(id, client);
            var method = operation(id).method();
            var body = body(id, known, submissions).orElseThrow();
            assertFits(CONTRACT.requestSchema(operation(id)), JSON.readTree(body));

            for (var wrong : List.of("", "{", "null", "[]", "{}", "\u0000")) {
                var bytes = wrong.getBytes(StandardCharsets.UTF_8);
                expect(id, 400, "MALFORMED", send(client, method, path, Optional.of(bytes)));
            }
            var large = new byte[(id.equals("submit") ? WireJson.MAX_BYTES : 64 * 1024) + 1];
            expect(id, 413, "TOO_LARGE", send(client, method, path, Optional.of(large)));
            for (var mediaType : List.of("text/plain", "application/jsonp", "application/problem+json")) {
                expect(id, 415, "MEDIA_TYPE", send(client, method, path, Optional.of(body), mediaType));
            }
        }
    }

    private void refusedAddresses(TestTerminal known, TestTerminal nobody) {
        for (var operation : OPERATIONS.values()) {
            var path = operation.path().replace("{sha256}", "0".repeat(64)).replace("{id}", NO_COMMAND);
            for (var method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW")) {
                if (!operationAt(operation.path(), method)) {
                    var refused = send(nobody, method, path, Optional.empty());
                    note(operation.path(), 405, "METHOD_NOT_ALLOWED", refused, CONTRACT.otherMethodSchema(operation));
                    assertThat(refused.headers().firstValue("Allow").orElse("")).contains(operation.method());
                }
            }
        }
        for (var path : List.of(
                "",
                "/",
                "/assignment/",
                "/assignment?x=1",
                "/ASSIGNMENT",
                "/%61ssignment",
                "/assignment;a=b",
                "/catalogues/" + "0".repeat(63))) {
            note("elsewhere", 404, "NOT_FOUND", known.get(path), CONTRACT.elsewhereSchema());
        }
        expect("catalogue", 404, "NOT_FOUND", known.get("/catalogues/" + "0".repeat(64)));
    }

    private void refusedContents(TestTerminal known, TestTerminal nobody) {
        var noRequest = new EnrolmentRequest("0007K3M9QX4TBW2Z", "no PEM");
        expect("enrol", 400, "MALFORMED", nobody.post("/enrolments", noRequest));
        for (var jwe :
                List.of("x", "a..b.c.d", "bnVsbA..b.c.d", known.enrolment().assignment())) {
            expect("query", 422, "CANNOT_BE_OPENED", known.post("/queries", new SealedMessage(jwe)));
        }
        expect("query", 400, "MALFORMED", known.post("/queries", sealed(known, Map.of("question", 7))));
        var noKey = new Query(new Query.OwnCases(Submissions.LIN), "{}");
        expect("query", 400, "MALFORMED", known.post("/queries", sealed(known, noKey)));

        expect("renew", 400, "MALFORMED", known.post("/certificates", new RenewalRequest("no PEM")));
        var others = new RenewalRequest(nobody.certificateRequest());
        expect("renew", 422, "ANOTHER_KEY", known.post("/certificates", others));

        sql("create table kept as select * from assignment");
        sql("delete from assignment");
        expect("assignment", 404, "NOT_FOUND", known.get("/assignment"));
        sql("insert into assignment select * from kept");
        sql("drop table kept");
    }

    private void refusedAttachments(TestTerminal known) {
        var length = ATTACHMENT.length();
        expect(
                "attachmentOffset",
                404,
                "",
                known.send(
                        known.request("/attachments/" + "0".repeat(64)).HEAD().build()));
        expect("attach", 400, "MALFORMED", put(known, "bytes 0-3/" + length, "more than four"));
        expect("attach", 413, "TOO_LARGE", put(known, "bytes 0-3/99999999", "four"));
        expect("attach", 415, "MEDIA_TYPE", send(known, "PUT", ATTACHMENT_PATH, Optional.of(new byte[] {1})));
        var other = "/attachments/" + Sha256.ofAscii("another");
        expect("attach", 409, "WRONG_OFFSET", put(known, other, "bytes 4-7/8", "four"));
        expect("attach", 422, "ATTACHMENT_HASH", put(known, other, "bytes 0-3/4", "four"));
    }

    private void refusedCommandFiles(TestTerminal known) {
        var path = path("commandFile", known);
        var body = Optional.of(ATTACHMENT.getBytes(StandardCharsets.US_ASCII));
        var unknown = path.replace(command, NO_COMMAND);
        expect("commandFile", 404, "NOT_FOUND", send(known, "PUT", unknown, body, "application/jose"));
        expect(
                "commandResult",
                404,
                "NOT_FOUND",
                send(known, "PUT", "/commands/" + NO_COMMAND + "/result", body("commandResult", known)));
        var large = Optional.of(new byte[CommandFile.MAX_SEALED + 1]);
        expect("commandFile", 413, "TOO_LARGE", send(known, "PUT", path, large, "application/jose"));
        expect("commandFile", 415, "MEDIA_TYPE", send(known, "PUT", path, body));
        var another = Optional.of("another".getBytes(StandardCharsets.US_ASCII));
        expect("commandFile", 422, "ATTACHMENT_HASH", send(known, "PUT", path, another, "application/jose"));
        var coded = known.request(path)
                .header("Content-Type", "application/jose")
                .header("Content-Encoding", "gzip")
                .PUT(HttpRequest.BodyPublishers.ofString("no gzip"))
                .build();
        expect("commandFile", 400, "MALFORMED", known.send(coded));
    }

    private static Optional<byte[]> body(String id, TestTerminal terminal) {
        return switch (id) {
            case "commandResult" ->
                Optional.of(WireJson.write(
                        new CommandReport(CommandReport.State.DONE, Optional.empty(), Optional.of("300 lines"))));
            case "attach", "commandFile" -> Optional.of(ATTACHMENT.getBytes(StandardCharsets.US_ASCII));
            case "enrol" ->
                Optional.of(WireJson.write(new EnrolmentRequest("ZZZZK3M9QX4TBW2Z", terminal.certificateRequest())));
            case "renew" -> Optional.of(WireJson.write(new RenewalRequest(terminal.certificateRequest())));
            default -> Optional.empty();
        };
    }

    /** A body that does not come is not waited for, and the connection ends. */
    private void slowBodies(TestTerminal known, List<String> ids) {
        var unfinished = ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> id.equals("enrol")
                                ? UnfinishedCall.to(centre, operation(id).path())
                                : UnfinishedCall.of(known, operation(id).method(), path(id, known), mediaType(id))));
        unfinished.forEach((id, call) -> {
            var answer = call.answer();
            assertThat(answer).as(id).startsWith("HTTP/1.1 408 ");
            var json = JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
            assertFits(CONTRACT.answerSchema(operation(id), 408, "application/problem+json"), json);
            seen.add(new Contract.Answer(id, 408, json.path("code").asString()));
            call.close();
        });
    }

    /** A table that is gone stands for whatever can go wrong inside. */
    private void brokenCentre(TestTerminal known, Submissions submissions, TestTerminal nobody) {
        without("installation", () -> {
            for (var id : withCertificate()) {
                expect(id, 500, code(id, "INTERNAL"), call(id, known, submissions));
            }
        });
        without("enrolment_sheet", () -> expect("enrol", 500, "INTERNAL", call("enrol", nobody, submissions)));
        without("assignment", () -> {
            expect("assignment", 500, "INTERNAL", call("assignment", known, submissions));
            expect("heartbeat", 500, "INTERNAL", call("heartbeat", known, submissions));
        });
        without("catalogue", () -> expect("catalogue", 500, "INTERNAL", known.get("/catalogues/" + "1".repeat(64))));
        without("command", () -> expect("commands", 500, "INTERNAL", call("commands", known, submissions)));
        without("envelope", () -> expect("submit", 500, "INTERNAL", call("submit", known, submissions)));
        without("cases", () -> expect("query", 500, "INTERNAL", call("query", known, submissions)));
    }

    /** One terminal's calls that do not end take all the room that it may have. */
    private void crowdedTerminal(TestTerminal known, Submissions submissions) {
        for (var id : withCertificate()) {
            expect(id, 429, code(id, "TOO_MANY"), crowded(429, List.of(known), () -> call(id, known, submissions)));
        }
        await(() -> known.get("/assignment").statusCode() == 200);
    }

    /** Calls of two others that do not end take all the room there is. */
    private void busyCentre(TestTerminal known, Submissions submissions, TestTerminal nobody) {
        var others = List.of(centre.enrolled(), centre.enrolled());
        for (var id : OPERATIONS.keySet()) {
            var client = id.equals("enrol") ? nobody : known;
            expect(id, 503, code(id, "UNAVAILABLE"), crowded(503, others, () -> call(id, client, submissions)));
        }
        await(() -> known.get("/assignment").statusCode() == 200);
    }

    /** More come until it is so: some are turned away themselves, and none is waited for long. */
    private static HttpResponse<byte[]> crowded(
            int status, List<TestTerminal> by, Supplier<HttpResponse<byte[]>> call) {
        var crowd = new ArrayList<UnfinishedCall>();
        try {
            for (int tries = 0; tries < 50; tries++) {
                by.forEach(terminal -> Stream.generate(() -> UnfinishedCall.of(terminal, "/heartbeats"))
                        .limit(OF_ONE)
                        .forEach(crowd::add));
                var answer = call.get();
                if (answer.statusCode() == status) {
                    return answer;
                }
            }
            throw new AssertionError("never " + status);
        } finally {
            crowd.forEach(UnfinishedCall::close);
        }
    }

    /** What is refused to a HEAD is told by its status alone. */
    private static String code(String id, String code) {
        return operation(id).method().equals("HEAD") ? "" : code;
    }

    private static boolean operationAt(String path, String method) {
        return OPERATIONS.values().stream()
                .anyMatch(operation ->
                        operation.path().equals(path) && operation.method().equals(method));
    }

    private static HttpResponse<byte[]> put(TestTerminal terminal, String range, String part) {
        return put(terminal, ATTACHMENT_PATH, range, part);
    }

    private static HttpResponse<byte[]> put(TestTerminal terminal, String path, String range, String part) {
        return terminal.send(terminal.request(path)
                .header("Content-Type", "application/jose")
                .header("Content-Range", range)
                .PUT(HttpRequest.BodyPublishers.ofString(part))
                .build());
    }

    private void tooMany(TestTerminal known, Submissions submissions, TestTerminal nobody) {
        expect("query", 429, "TOO_MANY", untilTooMany(() -> call("query", known, submissions)));
        expect("enrol", 429, "TOO_MANY", untilTooMany(() -> call("enrol", nobody, submissions)));
    }

    private static HttpResponse<byte[]> untilTooMany(Supplier<HttpResponse<byte[]>> call) {
        return Stream.generate(call)
                .limit(500)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never too many"));
    }

    /** A call that nothing is wrong with; enrolment with a sheet that nobody has issued. */
    private HttpResponse<byte[]> call(String id, TestTerminal terminal, Submissions submissions) {
        var body = body(id, terminal, submissions);
        return send(terminal, operation(id).method(), path(id, terminal), body, mediaType(id));
    }

    private static String mediaType(String id) {
        return id.equals("attach") || id.equals("commandFile") ? "application/jose" : "application/json";
    }

    private String path(String id, TestTerminal terminal) {
        return switch (id) {
            case "catalogue" -> "/catalogues/" + catalogueOf(terminal);
            case "attach", "attachmentOffset" -> ATTACHMENT_PATH;
            case "commandResult" -> "/commands/" + command + "/result";
            case "commandFile" -> "/commands/" + command + "/files/" + Sha256.ofAscii(ATTACHMENT);
            default -> operation(id).path();
        };
    }

    private Optional<byte[]> body(String id, TestTerminal terminal, Submissions submissions) {
        return switch (id) {
            case "heartbeat" -> Optional.of(WireJson.write(heartbeat()));
            case "submit" ->
                Optional.of(WireJson.write(
                        new Batch(List.of(submissions.next(Submissions.CHEN).envelope()))));
            case "query" -> {
                var query = new Query(
                        new Query.OwnCases(Submissions.LIN),
                        EphemeralKey.make().publicJwk().json());
                yield Optional.of(WireJson.write(sealed(terminal, query)));
            }
            default -> body(id, terminal);
        };
    }

    private Heartbeat heartbeat() {
        counter++;
        return new Heartbeat(
                BOOT,
                counter,
                Instant.parse("2026-11-23T04:30:00Z"),
                Heartbeat.Activity.IDLE,
                List.of(),
                new QueueReport(0, 0, Duration.ZERO),
                "0.1.0",
                Optional.of(1L),
                1L << 34,
                Optional.empty());
    }

    private static SealedMessage sealed(TestTerminal terminal, Object message) {
        return new SealedMessage(terminal.sealing().seal(WireJson.write(message)));
    }

    private static Sha256 catalogueOf(TestTerminal terminal) {
        var payload = verified(TokenType.ASSIGNMENT, terminal.enrolment().assignment());
        return WireJson.read(payload, Assignment.class).catalogue();
    }

    private static byte[] verified(TokenType type, String jws) {
        return centre.bean(CentreTrust.class).verification().verify(type, jws).payload();
    }

    private static HttpResponse<byte[]> send(TestTerminal terminal, String method, String path, Optional<byte[]> body) {
        return send(terminal, method, path, body, "application/json");
    }

    private static HttpResponse<byte[]> send(
            TestTerminal terminal, String method, String path, Optional<byte[]> body, String mediaType) {
        var request = terminal.request(path);
        return terminal.send(
                body.isEmpty()
                        ? request.method(method, HttpRequest.BodyPublishers.noBody())
                                .build()
                        : request.header("Content-Type", mediaType)
                                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.get()))
                                .build());
    }

    private HttpResponse<byte[]> expect(String id, int status, String code, HttpResponse<byte[]> answer) {
        var operation = operation(id);
        if (!CONTRACT.has(operation.pointer() + "/responses/" + answer.statusCode())) {
            throw new AssertionError("%s answered %s, wanted %s %s".formatted(id, shown(answer), status, code));
        }
        if (CONTRACT.hasBody(operation, answer.statusCode())) {
            note(id, status, code, answer, CONTRACT.answerSchema(operation, answer.statusCode(), mediaType(answer)));
        } else {
            assertThat(answer.statusCode()).as(id).isEqualTo(status);
            assertThat(answer.body()).as(id).isEmpty();
            seen.add(new Contract.Answer(id, status, code));
        }
        CONTRACT.requiredHeaders(operation, status).forEach((header, schema) -> {
            var value = answer.headers().firstValue(header);
            assertThat(value).as(header).isPresent();
            assertFits(schema, JSON.valueToTree(value.orElseThrow()));
        });
        return answer;
    }

    private void note(String operation, int status, String code, HttpResponse<byte[]> answer, String schema) {
        var what = operation + " answered " + shown(answer);
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        var value = mediaType(answer).endsWith("json") ? JSON.readTree(answer.body()) : JSON.valueToTree(ascii(answer));
        assertFits(schema, value);
        if (!code.isEmpty()) {
            assertThat(mediaType(answer)).as(what).isEqualTo("application/problem+json");
            assertThat(value.path("code").asString()).as(what).isEqualTo(code);
        }
        seen.add(new Contract.Answer(operation, status, code));
    }

    private static String shown(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String mediaType(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none").toLowerCase(Locale.ROOT);
    }

    private static void assertFits(String schema, JsonNode value) {
        assertThat(CONTRACT.faults(schema, value))
                .as("%s against %s", value, schema)
                .isEmpty();
    }

    private static void assertSigned(TokenType type, String jws, String schema) {
        assertFits(component(schema), JSON.readTree(verified(type, jws)));
    }

    private static String component(String schema) {
        return "/components/schemas/" + schema;
    }

    private static void without(String table, Runnable meanwhile) {
        sql("alter table " + table + " rename to away");
        try {
            meanwhile.run();
        } finally {
            sql("alter table away rename to " + table);
        }
    }

    private static void sql(String statement) {
        centre.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> centre.bean(JdbcClient.class).sql(statement).update());
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

    private static List<String> withCertificate() {
        return OPERATIONS.keySet().stream().filter(id -> !id.equals("enrol")).toList();
    }

    private static List<String> withBody() {
        return OPERATIONS.values().stream()
                .filter(operation ->
                        operation.method().equals("POST") || operation.id().equals("commandResult"))
                .map(Contract.Operation::id)
                .toList();
    }

    private static Contract.Operation operation(String id) {
        return Objects.requireNonNull(OPERATIONS.get(id), id);
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static String ascii(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.US_ASCII);
    }
}

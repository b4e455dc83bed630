package cn.haicang.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.Actor;
import cn.haicang.console.terminals.NewTerminal;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.testing.Contract;
import cn.haicang.console.testing.EnrolledTerminal;
import cn.haicang.console.testing.TerminalKey;
import cn.haicang.console.testing.WireClient;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.console.trust.CertificateRequest;
import cn.haicang.console.wire.WirePort;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.Envelope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running centre and docs/protocol/openapi.yaml say the same, over real HTTPS. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"console.wire.port=0", "console.wire.calls=2"})
class OpenApiContractTest {
    private static final Contract CONTRACT = Contract.read();
    private static final Map<String, Contract.Operation> OPERATIONS =
            CONTRACT.operations().stream().collect(Collectors.toMap(Contract.Operation::id, Function.identity()));
    private static final String PROBLEM = "application/problem+json";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private final Terminals terminals;
    private final CentreTrust trust;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final RequestMappingHandlerMapping mapping;
    private final int port;
    private final Set<Contract.Answer> seen = new TreeSet<>();

    @Autowired
    OpenApiContractTest(
            Terminals terminals,
            CentreTrust trust,
            WirePort port,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.terminals = terminals;
        this.trust = trust;
        this.port = port.number();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mapping = mapping;
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("console.data", () -> folder.resolve("data").toString());
    }

    @Test
    void every_answer_of_the_file_is_given_and_no_other() throws IOException {
        var terminal = enrolment();
        try (var known = terminal.client(port);
                var unknown = WireClient.unknown(port, trust.authorityPem());
                var stranger = stranger();
                var revoked = revoked()) {
            successes(terminal, known);
            refusedCallers(terminal, unknown, stranger, revoked);
            refusedBodies(terminal, known);
            refusedAddresses(known, unknown);
            refusedQueries(terminal, known);
            brokenCentre(terminal, known, unknown);
            busyCentre(terminal, known, unknown);
            tooMany(terminal, known, unknown);
        }

        assertThat(CONTRACT.answers()).hasSizeGreaterThan(40);
        assertThat(seen).containsExactlyElementsOf(CONTRACT.answers());
    }

    @Test
    void every_mapped_endpoint_stands_in_the_file_and_the_other_way_round() {
        var mapped = mapping.getHandlerMethods().keySet().stream()
                .flatMap(OpenApiContractTest::addresses)
                .filter(address -> address.contains(" " + WirePort.BASE))
                .map(address -> address.replace(WirePort.BASE, ""))
                .collect(Collectors.toSet());

        assertThat(mapped)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(OPERATIONS.values().stream()
                        .map(Contract.Operation::address)
                        .toList());
    }

    @Test
    void every_golden_file_that_the_file_names_fits_its_schema() throws IOException {
        assertThat(CONTRACT.examples()).hasSizeGreaterThan(8);
        for (var example : CONTRACT.examples().entrySet()) {
            var text = Files.readString(example.getValue()).strip();
            var value = example.getValue().toString().endsWith(".json") ? JSON.readTree(text) : JSON.valueToTree(text);

            assertThat(CONTRACT.faults(example.getKey(), value))
                    .as(example.getValue().toString())
                    .isEmpty();
        }
    }

    @Test
    void what_is_sealed_or_signed_in_the_golden_files_fits_its_schema() throws IOException {
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
                        Map.entry("signed-time", "SignedTime"),
                        Map.entry("problem", "Problem"))
                .entrySet()) {
            var golden = Path.of("../terminal-protocol/src/test/resources/golden", file.getKey() + ".json");

            assertFits("/components/schemas/" + file.getValue(), JSON.readTree(Files.readString(golden)));
        }
    }

    @Test
    void a_value_that_does_not_fit_is_noticed() {
        // Guards the test itself: a validator that says yes to everything would hold nothing.
        assertThat(CONTRACT.faults("/components/schemas/ReceiptNumber", JSON.valueToTree("7")))
                .isNotEmpty();
        assertThat(CONTRACT.faults(
                        "/components/schemas/EnvelopeVerdict",
                        JSON.readTree("{\"verdict\":\"PARKED\",\"reason\":\"X\"}")))
                .isNotEmpty();
        assertThat(CONTRACT.faults("/components/schemas/OneOfField", JSON.readTree("{\"type\":\"ONE_OF\"}")))
                .isNotEmpty();
    }

    @Test
    void the_file_knows_every_problem_code() {
        assertThat(CONTRACT.at("/components/schemas/Problem/properties/code/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProblemCode.values()).map(Enum::name).toList());
    }

    private EnrolledTerminal enrolment() {
        var key = new TerminalKey();
        var code = terminals.issueCode(Actor.CENTRE, register()).code().sent();
        var request = WireJson.write(new EnrolmentRequest(code, key.certificateRequest()));
        try (var unknown = WireClient.unknown(port, trust.authorityPem())) {
            var first = expect("enrol", 200, "", unknown.post("/enrolments", request));
            var again = expect("enrol", 200, "", unknown.post("/enrolments", request));
            assertThat(again.body()).as("the same code with the same key").isEqualTo(first.body());

            var other = new EnrolmentRequest(code, new TerminalKey().certificateRequest());
            expect("enrol", 403, "ENROLMENT_REFUSED", unknown.post("/enrolments", WireJson.write(other)));
            assertFits(CONTRACT.requestSchema(operation("enrol")), JSON.readTree(request));
            var terminal = new EnrolledTerminal(key, WireJson.read(first.body(), EnrolmentAnswer.class));
            assertPayload(terminal, TokenType.ASSIGNMENT, terminal.answer().assignment(), "Assignment");
            return terminal;
        }
    }

    private void successes(EnrolledTerminal terminal, WireClient known) {
        var beat = WireJson.read(
                expect("heartbeat", 200, "", call(terminal, known, "heartbeat")).body(), HeartbeatAnswer.class);
        assertPayload(terminal, TokenType.TIME, beat.signedTime(), "SignedTime");
        assertPayload(
                terminal,
                TokenType.ASSIGNMENT,
                ascii(expect("assignment", 200, "", call(terminal, known, "assignment"))),
                "Assignment");
        assertPayload(
                terminal,
                TokenType.CATALOGUE,
                ascii(expect("catalogue", 200, "", call(terminal, known, "catalogue"))),
                "Catalogue");

        var written = terminal.envelope();
        var batch = new Batch(List.of(written.envelope(), written.envelope(), new Envelope("a.b.c", "d")));
        var verdicts = expect("submit", 200, "", known.post("/submissions", WireJson.write(batch)));
        assertThat(JSON.readTree(verdicts.body())
                        .path("verdicts")
                        .valueStream()
                        .map(one -> one.path("verdict").asString()))
                .containsExactly("ACCEPTED", "DUPLICATE", "PARKED");

        ask(terminal, known, new Query.ByReceipt(written.head().receiptNumber()), "CASES");
        ask(terminal, known, new Query.OwnCases(EnrolledTerminal.APPLICANT), "CASES");
        ask(
                terminal,
                known,
                new Query.ByReceipt(ReceiptNumber.of(new InstallationId(99_999), Sequence.FIRST, 0)),
                "UNKNOWN");
    }

    private void ask(EnrolledTerminal terminal, WireClient known, Query.Question question, String wanted) {
        var reply = EphemeralKey.make();
        var query = terminal.query(question, reply);
        assertFits(CONTRACT.requestSchema(operation("query")), JSON.readTree(WireJson.write(query)));
        var answer = expect("query", 200, "", known.post("/queries", WireJson.write(query)));
        var opened = JSON.readTree(
                reply.open(WireJson.read(answer.body(), SealedMessage.class).jwe()));

        assertFits("/components/schemas/QueryAnswer", opened);
        assertThat(opened.path("answer").asString()).isEqualTo(wanted);
    }

    private void refusedCallers(
            EnrolledTerminal terminal, WireClient unknown, WireClient stranger, WireClient revoked) {
        for (var id : withCertificate()) {
            expect(id, 401, "CERTIFICATE_MISSING", call(terminal, unknown, id));
            expect(id, 401, "CERTIFICATE_UNKNOWN", call(terminal, stranger, id));
            expect(id, 403, "TERMINAL_REVOKED", call(terminal, revoked, id));
        }
    }

    private void refusedBodies(EnrolledTerminal terminal, WireClient known) {
        for (var id : withBody()) {
            var path = operation(id).path();
            var large = new byte[(id.equals("submit") ? WireJson.MAX_BYTES : 64 * 1024) + 1];
            var body = body(terminal, id);
            assertFits(CONTRACT.requestSchema(operation(id)), JSON.readTree(body));

            for (var wrong : List.of("", "{", "null", "[]", "{}", "\u0000")) {
                expect(id, 400, "MALFORMED", known.post(path, wrong.getBytes(StandardCharsets.UTF_8)));
            }
            expect(id, 413, "TOO_LARGE", known.post(path, large));
            expect(id, 415, "MEDIA_TYPE", known.send("POST", path, "text/plain", body));
            expect(id, 415, "MEDIA_TYPE", known.send("POST", path, "application/jsonp", body));
        }
        var noRequest = WireJson.write(new EnrolmentRequest("0007K3M9QX4TBW2Z", "no PEM"));
        expect("enrol", 400, "MALFORMED", known.post("/enrolments", noRequest));
    }

    private void refusedAddresses(WireClient known, WireClient unknown) {
        for (var operation : OPERATIONS.values()) {
            var path = operation.path().replace("{sha256}", "0".repeat(64));
            for (var method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                if (!method.equals(operation.method())) {
                    var refused = unknown.send(method, path, "", new byte[0]);
                    note(operation.path(), 405, "METHOD_NOT_ALLOWED", refused, CONTRACT.otherMethodSchema(operation));
                    assertThat(refused.headers().firstValue("Allow")).contains(operation.method());
                }
            }
        }
        for (var path : List.of(
                "/",
                "",
                "/assignment/",
                "/assignment?x=1",
                "/ASSIGNMENT",
                "/%61ssignment",
                "/assignment;a=b",
                "/catalogues/" + "0".repeat(63),
                "/events",
                "/../v1/assignment")) {
            note("elsewhere", 404, "NOT_FOUND", known.get(path), CONTRACT.elsewhereSchema());
        }
        expect("catalogue", 404, "NOT_FOUND", known.get("/catalogues/" + "0".repeat(64)));
    }

    private void refusedQueries(EnrolledTerminal terminal, WireClient known) {
        for (var jwe : List.of("x", "a..b.c.d", terminal.answer().assignment())) {
            var refused = known.post("/queries", WireJson.write(new SealedMessage(jwe)));
            expect("query", 422, "CANNOT_BE_OPENED", refused);
        }
        var noQuery = WireJson.write(new SealedMessage(terminal.seal(Map.of("question", 7))));
        expect("query", 400, "MALFORMED", known.post("/queries", noQuery));
        var noKey = new Query(new Query.OwnCases(EnrolledTerminal.APPLICANT), "{}");
        expect(
                "query",
                400,
                "MALFORMED",
                known.post("/queries", WireJson.write(new SealedMessage(terminal.seal(noKey)))));
        without(
                "assignment",
                "delete from assignment",
                () -> expect("assignment", 404, "NOT_FOUND", call(terminal, known, "assignment")));
    }

    /** A table that is gone stands for whatever can go wrong inside. */
    private void brokenCentre(EnrolledTerminal terminal, WireClient known, WireClient unknown) {
        withoutTable("installation", () -> {
            for (var id : withCertificate()) {
                expect(id, 500, "INTERNAL", call(terminal, known, id));
            }
        });
        withoutTable("enrolment_sheet", () -> expect("enrol", 500, "INTERNAL", call(terminal, unknown, "enrol")));
        withoutTable("assignment", () -> {
            expect("assignment", 500, "INTERNAL", call(terminal, known, "assignment"));
            expect("heartbeat", 500, "INTERNAL", call(terminal, known, "heartbeat"));
        });
        withoutTable(
                "catalogue", () -> expect("catalogue", 500, "INTERNAL", known.get("/catalogues/" + "1".repeat(64))));
        withoutTable("envelope", () -> expect("submit", 500, "INTERNAL", call(terminal, known, "submit")));
        withoutTable("cases", () -> expect("query", 500, "INTERNAL", call(terminal, known, "query")));
    }

    /** Two calls that do not end take all the room there is. */
    private void busyCentre(EnrolledTerminal terminal, WireClient known, WireClient unknown) throws IOException {
        try (var one = unknown.begin("/enrolments");
                var two = unknown.begin("/enrolments")) {
            await(() -> known.get("/assignment").statusCode() == 503);
            for (var id : OPERATIONS.keySet()) {
                expect(id, 503, "UNAVAILABLE", call(terminal, known, id));
            }
            assertThat(one.isClosed() || two.isClosed()).isFalse();
        }
        await(() -> known.get("/assignment").statusCode() == 200);
    }

    private void tooMany(EnrolledTerminal terminal, WireClient known, WireClient unknown) {
        expect("query", 429, "TOO_MANY", until(429, () -> call(terminal, known, "query")));
        expect("enrol", 429, "TOO_MANY", until(429, () -> call(terminal, unknown, "enrol")));
    }

    private static HttpResponse<byte[]> until(int status, java.util.function.Supplier<HttpResponse<byte[]>> call) {
        return Stream.generate(call)
                .limit(500)
                .filter(answer -> answer.statusCode() == status)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never " + status));
    }

    /** A call that nothing is wrong with. */
    private HttpResponse<byte[]> call(EnrolledTerminal terminal, WireClient client, String id) {
        return switch (id) {
            case "assignment" -> client.get("/assignment");
            case "catalogue" ->
                client.get("/catalogues/" + terminal.firstAssignment().catalogue());
            default -> client.post(operation(id).path(), body(terminal, id));
        };
    }

    private static byte[] body(EnrolledTerminal terminal, String id) {
        return switch (id) {
            case "enrol" ->
                // A sheet that nobody has issued: to the schema it is as good as any.
                WireJson.write(new EnrolmentRequest("ZZZZK3M9QX4TBW2Z", new TerminalKey().certificateRequest()));
            case "heartbeat" -> WireJson.write(terminal.heartbeat());
            case "submit" ->
                WireJson.write(new Batch(List.of(terminal.envelope().envelope())));
            case "query" ->
                WireJson.write(terminal.query(new Query.OwnCases(EnrolledTerminal.APPLICANT), EphemeralKey.make()));
            default -> throw new AssertionError("no example of " + id);
        };
    }

    private HttpResponse<byte[]> expect(String id, int status, String code, HttpResponse<byte[]> answer) {
        var operation = operation(id);
        if (!CONTRACT.has(operation.pointer() + "/responses/" + answer.statusCode())) {
            throw new AssertionError(id + " answered " + answer.statusCode() + ", wanted " + status + " " + code);
        }
        var mediaType = answer.headers().firstValue("Content-Type").orElse("none");
        note(id, status, code, answer, CONTRACT.answerSchema(operation, answer.statusCode(), mediaType));
        assertThat(answer.headers().map().keySet().stream().map(String::toLowerCase))
                .containsAll(CONTRACT.requiredHeaders(operation, status).stream()
                        .map(String::toLowerCase)
                        .toList());
        return answer;
    }

    private void note(String operation, int status, String code, HttpResponse<byte[]> answer, String schema) {
        var what = operation + " " + new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        var mediaType = answer.headers().firstValue("Content-Type").orElse("none");
        var value =
                mediaType.equals("application/jose") ? JSON.valueToTree(ascii(answer)) : JSON.readTree(answer.body());
        assertFits(schema, value);
        if (!code.isEmpty()) {
            assertThat(mediaType).isEqualTo(PROBLEM);
            assertThat(value.path("code").asString()).as(what).isEqualTo(code);
            assertThat(value.path("status").asInt()).isEqualTo(status);
        }
        seen.add(new Contract.Answer(operation, status, code));
    }

    private static void assertFits(String schema, JsonNode value) {
        assertThat(CONTRACT.faults(schema, value)).as("%s of %s", value, schema).isEmpty();
    }

    private static void assertPayload(EnrolledTerminal terminal, TokenType type, String jws, String schema) {
        assertFits("/components/schemas/" + schema, JSON.readTree(terminal.verified(type, jws)));
    }

    private WireClient stranger() {
        var key = new TerminalKey();
        var request = CertificateRequest.read(key.certificateRequest()).orElseThrow();
        var certificate = trust.issue(request, new TerminalId("HC-9999"), new InstallationId(99_999));
        return WireClient.with(port, trust.authorityPem(), certificate, key.privateKey());
    }

    private WireClient revoked() {
        var key = new TerminalKey();
        var id = register();
        var code = terminals.issueCode(Actor.CENTRE, id).code().sent();
        try (var unknown = WireClient.unknown(port, trust.authorityPem())) {
            var request = WireJson.write(new EnrolmentRequest(code, key.certificateRequest()));
            var answer = WireJson.read(unknown.post("/enrolments", request).body(), EnrolmentAnswer.class);
            terminals.revoke(Actor.CENTRE, id);
            return new EnrolledTerminal(key, answer).client(port);
        }
    }

    private TerminalId register() {
        return terminals.register(Actor.CENTRE, new NewTerminal(new LocalizedText("站", "站", "Station"), "350205001"));
    }

    private void withoutTable(String table, Runnable meanwhile) {
        sql("alter table " + table + " rename to away");
        try {
            meanwhile.run();
        } finally {
            sql("alter table away rename to " + table);
        }
    }

    private void without(String table, String deletion, Runnable meanwhile) {
        sql("create table kept as select * from " + table);
        sql(deletion);
        try {
            meanwhile.run();
        } finally {
            sql("insert into " + table + " select * from kept");
            sql("drop table kept");
        }
    }

    private void sql(String statement) {
        transaction.executeWithoutResult(_ -> jdbc.sql(statement).update());
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
                .filter(operation -> operation.method().equals("POST"))
                .map(Contract.Operation::id)
                .toList();
    }

    private static Contract.Operation operation(String id) {
        return java.util.Objects.requireNonNull(OPERATIONS.get(id), id);
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static String ascii(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.US_ASCII);
    }
}

package cn.haicang.console.commands;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditEntry;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.people.Role;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.testing.Orders;
import cn.haicang.console.testing.Refused;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.SettableClock;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.command.Command;
import cn.haicang.protocol.command.CommandAction;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.QueueReport;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class CommandsOverTheWireTest {
    @TempDir
    static Path data;

    private static SettableClock clock;
    private static RunningCentre centre;

    private TestTerminal terminal;
    private Orders orders;

    @BeforeAll
    static void start() {
        clock = new SettableClock(Instant.now());
        centre = RunningCentre.on(data, clock);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @BeforeEach
    void enrol() {
        terminal = centre.enrolled();
        orders = new Orders(centre);
    }

    @Test
    void a_command_is_signed_for_this_installation_and_comes_again_until_it_was_begun() {
        assertThat(waiting()).isZero();
        var id = orders.issue(terminal, CommandAction.SELF_TEST);
        assertThat(waiting()).isEqualTo(1);
        assertThat(state(id)).isEqualTo(CommandState.WAITING);

        var fetched = fetch();
        assertThat(fetched).hasSize(1);
        var command = command(fetched.getFirst());
        assertThat(command.id()).isEqualTo(id);
        assertThat(command.terminal()).isEqualTo(terminal.id());
        assertThat(command.installation()).isEqualTo(terminal.installation());
        assertThat(command.action()).isEqualTo("SELF_TEST");
        assertThat(state(id)).isEqualTo(CommandState.FETCHED);
        assertThat(fetch()).as("an answer can be lost").isEqualTo(fetched);

        tell(terminal, id, CommandReport.State.RUNNING);
        assertThat(fetch()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void results_go_forward_only_and_the_first_end_stands() {
        var id = orders.issue(terminal, CommandAction.SELF_TEST);
        fetch();
        tell(terminal, id, CommandReport.State.RUNNING);
        tell(terminal, id, CommandReport.State.DONE);
        tell(terminal, id, CommandReport.State.DONE);
        tell(terminal, id, CommandReport.State.RUNNING);
        tell(terminal, id, CommandReport.State.FAILED);
        assertThat(state(id)).isEqualTo(CommandState.DONE);

        var failed = orders.issue(terminal, CommandAction.TEST_PRINT);
        tell(terminal, failed, CommandReport.State.FAILED);
        assertThat(find(failed).reason()).contains("PAPER_END");
    }

    @Test
    void another_terminals_command_is_neither_given_nor_told_of_nor_brought_a_file_for() {
        var id = orders.issue(terminal, CommandAction.COLLECT_LOGS);
        fetch();
        var other = centre.enrolled();
        assertThat(fetch(other)).isEmpty();
        Refused.with(ProblemCode.NOT_FOUND, put(other, id, report(CommandReport.State.DONE)));
        Refused.with(ProblemCode.NOT_FOUND, file(other, id, other.sealing().seal(new byte[] {1})));
        assertThat(state(id)).isEqualTo(CommandState.FETCHED);
    }

    @Test
    void a_command_that_nobody_fetches_expires() {
        var fetched = orders.issue(terminal, CommandAction.SELF_TEST);
        fetch();
        var id = orders.issue(terminal, CommandAction.SYNC_NOW);
        clock.tick(Duration.ofHours(1));
        assertThat(waiting()).isZero();
        assertThat(fetch()).isEmpty();
        assertThat(state(id)).isEqualTo(CommandState.EXPIRED);
        assertThat(state(fetched)).as("only the terminal knows").isEqualTo(CommandState.FETCHED);
        tell(terminal, fetched, CommandReport.State.EXPIRED);
        assertThat(state(fetched)).isEqualTo(CommandState.EXPIRED);
    }

    @Test
    void whoever_lost_the_right_meanwhile_has_asked_for_nothing() {
        var id = orders.issue(terminal, CommandAction.REBOOT);
        var others = new Orders(centre).issue(terminal, CommandAction.SYNC_NOW);
        centre.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> centre.bean(JdbcClient.class)
                        .sql("update person set role = 'OFFICER', department = 'MEDICAL_INSURANCE' where id = ?")
                        .param(orders.person().id().toString())
                        .update());

        assertThat(fetch()).extracting(jws -> command(jws).id()).containsExactly(others);
        assertThat(state(id)).isEqualTo(CommandState.WITHDRAWN);
        assertThat(find(id).reason()).contains("ISSUER_MAY_NOT");
        assertThat(onRecord(id)).containsExactly(AuditAction.COMMAND_WITHDRAWN, AuditAction.COMMAND_ISSUED);
    }

    @Test
    void a_command_of_an_installation_that_has_ended_is_withdrawn() {
        var id = orders.issue(terminal, CommandAction.REBOOT);
        centre.bean(Terminals.class).revoke(RunningCentre.ADMIN, terminal.id());
        centre.bean(CommandFetch.class).review();
        assertThat(state(id)).isEqualTo(CommandState.WITHDRAWN);
        assertThat(find(id).reason()).contains("INSTALLATION_ENDED");
        assertThat(orders.issue(terminal, CommandAction.REBOOT, Duration.ofHours(1)))
                .isEqualTo(new IssueResult.Refused(IssueResult.Reason.NOT_ENROLLED));
    }

    @Test
    void what_was_withdrawn_is_not_given_out_and_what_was_done_all_the_same_is_told() {
        var commands = centre.bean(Commands.class);
        var never = orders.issue(terminal, CommandAction.REBOOT);
        assertThat(commands.withdraw(orders.person(), never)).isTrue();
        assertThat(commands.withdraw(orders.person(), never)).isFalse();
        assertThat(fetch()).isEmpty();

        var late = orders.issue(terminal, CommandAction.SELF_TEST);
        fetch();
        assertThat(commands.withdraw(orders.person(), late)).isTrue();
        tell(terminal, late, CommandReport.State.DONE);
        assertThat(state(late)).isEqualTo(CommandState.DONE);
        assertThat(onRecord(late)).containsExactly(AuditAction.COMMAND_WITHDRAWN, AuditAction.COMMAND_ISSUED);
    }

    @Test
    void an_officer_asks_nothing_of_terminals_and_sees_no_file() {
        var officer = new Orders(centre, Role.OFFICER, Optional.of("MEDICAL_INSURANCE"));
        assertThat(officer.issue(terminal, CommandAction.REBOOT, Duration.ofHours(1)))
                .isEqualTo(new IssueResult.Refused(IssueResult.Reason.NOT_ALLOWED));
        var id = orders.issue(terminal, CommandAction.COLLECT_LOGS);
        fetch();
        file(terminal, id, terminal.sealing().seal(new byte[] {1}));
        assertThat(centre.bean(Commands.class).open(officer.person(), id)).isEmpty();
        assertThat(centre.bean(Commands.class).withdraw(officer.person(), id)).isFalse();
    }

    @Test
    void so_many_wait_and_no_more() {
        for (int i = 0; i < CommandList.MOST; i++) {
            orders.issue(terminal, CommandAction.SYNC_NOW);
        }
        assertThat(orders.issue(terminal, CommandAction.SYNC_NOW, Duration.ofHours(1)))
                .isEqualTo(new IssueResult.Refused(IssueResult.Reason.TOO_MANY));
        assertThat(fetch()).hasSize(CommandList.MOST);
    }

    @Test
    void a_file_comes_sealed_before_the_result_and_each_look_at_it_is_on_the_record() {
        var id = orders.issue(terminal, CommandAction.COLLECT_LOGS);
        fetch();
        var log = "SYNC_ROUND 7".getBytes(StandardCharsets.US_ASCII);
        var sealed = terminal.sealing().seal(log);
        assertThat(find(id).file()).isFalse();
        assertThat(file(terminal, id, sealed).statusCode()).isEqualTo(204);
        tell(terminal, id, CommandReport.State.DONE);
        assertThat(file(terminal, id, sealed).statusCode()).as("the same again").isEqualTo(204);
        Refused.with(
                ProblemCode.NOT_FOUND, file(terminal, id, terminal.sealing().seal(log)));

        assertThat(find(id).file()).isTrue();
        assertThat(centre.bean(Commands.class).open(orders.person(), id)).hasValue(log);
        assertThat(onRecord(id)).containsExactly(AuditAction.COMMAND_FILE_LOOKED_AT, AuditAction.COMMAND_ISSUED);
    }

    @Test
    void a_file_that_was_not_asked_for_or_is_another_than_it_says_is_not_kept() {
        var silent = orders.issue(terminal, CommandAction.SELF_TEST);
        var unfetched = orders.issue(terminal, CommandAction.REBOOT);
        fetch();
        var logs = orders.issue(terminal, CommandAction.COLLECT_LOGS);
        var sealed = terminal.sealing().seal(new byte[] {1});
        Refused.with(ProblemCode.NOT_FOUND, file(terminal, silent, sealed));
        Refused.with(ProblemCode.NOT_FOUND, file(terminal, unfetched, sealed));
        Refused.with(ProblemCode.NOT_FOUND, file(terminal, logs, sealed));
        fetch();
        Refused.with(
                ProblemCode.ATTACHMENT_HASH,
                terminal.send(fileRequest(terminal, logs, Sha256.ofAscii("another"), sealed)));
        assertThat(find(logs).file()).isFalse();
    }

    private static List<String> fetch(TestTerminal by) {
        return WireJson.read(by.get("/commands").body(), CommandList.class).commands();
    }

    private List<String> fetch() {
        return fetch(terminal);
    }

    private static Command command(String jws) {
        var verified = centre.bean(CentreTrust.class).verification().verify(TokenType.COMMAND, jws);
        return WireJson.read(verified.payload(), Command.class);
    }

    private int waiting() {
        var heartbeat = new Heartbeat(
                UUID.randomUUID(),
                1,
                clock.instant(),
                Heartbeat.Activity.IDLE,
                List.of(),
                new QueueReport(0, 0, Duration.ZERO),
                "0.1.0",
                Optional.empty(),
                1,
                Optional.empty());
        return WireJson.read(terminal.post("/heartbeats", heartbeat).body(), HeartbeatAnswer.class)
                .commandsWaiting();
    }

    private static CommandReport report(CommandReport.State state) {
        var reason = state == CommandReport.State.FAILED ? Optional.of("PAPER_END") : Optional.<String>empty();
        return new CommandReport(state, reason, Optional.empty());
    }

    private static void tell(TestTerminal by, CommandId id, CommandReport.State state) {
        assertThat(put(by, id, report(state)).statusCode()).isEqualTo(204);
    }

    private static HttpResponse<byte[]> put(TestTerminal by, CommandId id, CommandReport report) {
        return by.send(by.request("/commands/" + id + "/result")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(WireJson.write(report)))
                .build());
    }

    private static HttpResponse<byte[]> file(TestTerminal by, CommandId id, String jwe) {
        return by.send(fileRequest(by, id, Sha256.ofAscii(jwe), jwe));
    }

    private static HttpRequest fileRequest(TestTerminal by, CommandId id, Sha256 hash, String jwe) {
        return by.request("/commands/" + id + "/files/" + hash)
                .header("Content-Type", "application/jose")
                .PUT(HttpRequest.BodyPublishers.ofString(jwe))
                .build();
    }

    private IssuedCommand find(CommandId id) {
        return centre.bean(Commands.class).of(terminal.id(), 100).stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private CommandState state(CommandId id) {
        return find(id).state();
    }

    private static List<AuditAction> onRecord(CommandId id) {
        return centre.bean(AuditLog.class).page(0, 1000).stream()
                .filter(entry -> entry.detail().contains(id.toString()))
                .map(AuditEntry::action)
                .toList();
    }
}

package cn.haicang.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.console.audit.AuditAction;
import cn.haicang.console.audit.AuditLog;
import cn.haicang.console.audit.ChainCheck;
import cn.haicang.console.casework.CaseFilter;
import cn.haicang.console.casework.CaseScope;
import cn.haicang.console.casework.Casework;
import cn.haicang.console.intake.Accounts;
import cn.haicang.console.intake.Gap;
import cn.haicang.console.store.Engine;
import cn.haicang.console.terminals.TerminalScope;
import cn.haicang.console.terminals.Terminals;
import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.Submissions;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupTest {
    private static final String WORDS = "a dozen words would do\n";

    @TempDir
    Path folder;

    /** A centre that was started once, and its backup: for everything that wants no more of one. */
    @TempDir
    private static Path shared;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path data;
    private Path file;
    private Path words;

    @BeforeAll
    static void aCentreAndItsBackup() throws IOException {
        RunningCentre.on(shared.resolve("data")).close();
        var words = Files.writeString(shared.resolve("passphrase"), WORDS);
        var status = BackupCommand.run(
                System.out,
                System.err,
                "backup",
                "--console.data=" + shared.resolve("data"),
                "--to=" + shared.resolve("centre.zip"),
                "--passphrase-file=" + words);
        assertThat(status).isZero();
    }

    @BeforeEach
    void places() throws IOException {
        data = folder.resolve("data");
        file = folder.resolve("centre.zip");
        words = Files.writeString(folder.resolve("passphrase"), WORDS);
    }

    private int run(String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return BackupCommand.run(out, out, arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The backup that was made already. */
    private void theBackup() throws IOException {
        Files.copy(shared.resolve("centre.zip"), file);
    }

    private int backup(String... settings) {
        return run(with(settings, "backup", "--console.data=" + data, "--to=" + file, "--passphrase-file=" + words));
    }

    private int restore(Path into, String... settings) {
        return run(with(settings, "restore", "--console.data=" + into, "--from=" + file, "--passphrase-file=" + words));
    }

    private static String[] with(String[] settings, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(settings)).toArray(String[]::new);
    }

    private static Submissions handingIn(TestTerminal terminal) {
        var jws = new String(terminal.get("/assignment").body(), StandardCharsets.US_ASCII);
        var payload = Base64.getUrlDecoder().decode(jws.split("\\.", 3)[1]);
        return new Submissions(
                terminal, WireJson.read(payload, Assignment.class).catalogue());
    }

    /** The rehearsal: the machine is gone, and what is left is one file and the passphrase in the safe. */
    @ParameterizedTest
    @CsvSource({"SQLITE, SQLITE", "POSTGRES, POSTGRES", "SQLITE, POSTGRES", "POSTGRES, SQLITE"})
    void a_centre_that_is_rebuilt_from_its_backup_opens_an_old_case(Engine before, Engine after) {
        var settings = before.settings();
        TestTerminal terminal;
        Submissions residents;
        Submissions.Sent old;
        try (var centre = RunningCentre.on(data, settings)) {
            terminal = centre.enrolled();
            residents = handingIn(terminal);
            old = residents.next(Submissions.CHEN);
            terminal.submit(old.envelope());
            assertThat(backup(settings)).as(said()).isZero();
            terminal.submit(residents.next(Submissions.LIN).envelope());
        }
        var rebuilt = after.settings();
        var place = folder.resolve("rebuilt");
        assertThat(restore(place, rebuilt)).as(said()).isZero();

        try (var centre = RunningCentre.on(place, rebuilt)) {
            var casework = centre.bean(Casework.class);
            var row = casework.list(CaseFilter.all(CaseScope.EVERYTHING)).getFirst();
            assertThat(row.receiptNumber()).isEqualTo(old.head().receiptNumber());
            assertThat(casework.open(RunningCentre.ADMIN, CaseScope.EVERYTHING, row.id(), "演练")
                            .orElseThrow()
                            .applicant())
                    .isEqualTo(Submissions.CHEN);
            goesOn(centre, terminal.movedTo(centre), residents);
        }
    }

    /** The terminals of before are known, what came after the backup shows as a gap, and no number is given a second time. */
    private static void goesOn(RunningCentre centre, TestTerminal terminal, Submissions residents) {
        assertThat(terminal.submit(residents.next(Submissions.LIN).envelope()))
                .containsExactly(new EnvelopeVerdict.Accepted());
        assertThat(centre.bean(Accounts.class).gaps(10))
                .extracting(Gap::terminal)
                .containsExactly(terminal.id());
        assertThat(centre.enrolled().installation().value())
                .isGreaterThan(terminal.installation().value() + 99);
        var audit = centre.bean(AuditLog.class);
        assertThat(audit.verify()).isInstanceOf(ChainCheck.Intact.class);
        assertThat(audit.page(0, 100))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo(AuditAction.CENTRE_RESTORED));
    }

    @ParameterizedTest
    @CsvSource({"SQLITE", "POSTGRES"})
    void a_backup_that_is_made_while_the_centre_works_is_of_one_moment(Engine engine) throws Exception {
        var settings = engine.settings();
        var stop = new AtomicBoolean();
        try (var centre = RunningCentre.on(data, settings)) {
            var busy = Thread.ofVirtual().start(() -> {
                while (!stop.get()) {
                    centre.register();
                }
            });
            assertThat(backup(settings)).as(said()).isZero();
            stop.set(true);
            busy.join();
        }
        var place = folder.resolve("rebuilt");
        var rebuilt = engine.settings();
        assertThat(restore(place, rebuilt)).as(said()).isZero();
        try (var centre = RunningCentre.on(place, rebuilt)) {
            assertThat(centre.bean(AuditLog.class).verify()).isInstanceOf(ChainCheck.Intact.class);
            long terminals =
                    centre.bean(Terminals.class).list(TerminalScope.DISTRICT).size();
            assertThat(centre.bean(AuditLog.class).page(0, 10_000))
                    .filteredOn(entry -> entry.action() == AuditAction.TERMINAL_REGISTERED)
                    .hasSize((int) terminals);
        }
    }

    @Test
    void the_file_is_for_its_owner_only_and_holds_no_key_in_the_open() throws IOException {
        var made = shared.resolve("centre.zip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");
        try (var reader = BackupReader.of(made)) {
            for (var entry : reader.manifest().entries().keySet()) {
                assertThat(new String(reader.open(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .as(entry)
                        .doesNotContain("PRIVATE KEY", "HMAC KEY");
            }
        }
    }

    @Test
    void the_keys_may_lie_in_the_safe_and_the_backup_elsewhere() {
        data = shared.resolve("data");
        var safe = folder.resolve("keys.jwe");
        assertThat(run("backup", "--console.data=" + data, "--to=" + file)).isZero();
        assertThat(run("export-keys", "--console.data=" + data, "--to=" + safe, "--passphrase-file=" + words))
                .isZero();
        var place = folder.resolve("rebuilt");
        assertThat(restore(place)).isEqualTo(1);
        assertThat(said()).contains("NO_KEYS");
        assertThat(restore(place, "--keys=" + safe)).as(said()).isZero();
        RunningCentre.on(place).close();
    }

    @Test
    void an_altered_or_broken_file_restores_nothing_wherever_it_is_broken() throws IOException {
        theBackup();
        var whole = Files.readAllBytes(file);
        var broken = new ArrayList<byte[]>(List.of(new byte[0], "no zip".getBytes(StandardCharsets.US_ASCII)));
        for (int cut = 1; cut < whole.length; cut += whole.length / 7) {
            broken.add(java.util.Arrays.copyOf(whole, cut));
            var altered = whole.clone();
            altered[cut] ^= 0x10;
            broken.add(altered);
        }
        for (int at = 0; at < broken.size(); at++) {
            Files.write(file, broken.get(at), StandardOpenOption.TRUNCATE_EXISTING);
            var place = folder.resolve("rebuilt" + at);
            if (restore(place) == 0) {
                // A bit of the archive's own bookkeeping that says nothing, such as a time.
                assertThat(place.resolve("centre.db")).isNotEmptyFile();
            } else {
                assertThat(place).doesNotExist();
            }
        }
    }

    @Test
    void another_passphrase_restores_nothing() throws IOException {
        theBackup();
        Files.writeString(words, "a dozen other words would not");
        assertThat(restore(folder.resolve("rebuilt"))).isEqualTo(1);
        assertThat(said()).contains("PASSPHRASE ");
        assertThat(folder.resolve("rebuilt")).doesNotExist();
    }

    @Test
    void neither_a_centre_nor_a_file_is_ever_overwritten() throws IOException {
        data = shared.resolve("data");
        theBackup();
        assertThat(backup()).isEqualTo(1);
        assertThat(said()).contains("FILE_EXISTS");
        var before = Sha256.of(Files.readAllBytes(data.resolve("centre.db")));
        assertThat(restore(data)).isEqualTo(1);
        assertThat(said()).contains("CENTRE_HERE_ALREADY");
        assertThat(Sha256.of(Files.readAllBytes(data.resolve("centre.db")))).isEqualTo(before);
    }

    @Test
    void a_restore_that_was_cut_off_is_simply_done_again() throws IOException {
        theBackup();
        var place = folder.resolve("rebuilt");
        Files.createDirectories(place);
        Files.writeString(place.resolve("restoring"), "");
        Files.writeString(place.resolve("centre.db"), "half a database");
        assertThat(restore(place)).as(said()).isZero();
        RunningCentre.on(place).close();
    }

    @ParameterizedTest
    @CsvSource({
        "backup",
        "restore --from=nothing",
        "export-keys --to=keys.jwe",
        "restore --passphrase-file=nothing --from=nothing"
    })
    void what_is_missing_is_said(String command) {
        assertThat(run(command.split(" ", -1))).isPositive();
        assertThat(said()).isNotBlank();
    }

    @Test
    void where_there_is_no_centre_there_is_no_backup_and_nothing_is_made() {
        assertThat(backup()).isEqualTo(1);
        assertThat(said()).contains("NO_CENTRE_HERE");
        assertThat(data).doesNotExist();
        assertThat(file).doesNotExist();
    }
}

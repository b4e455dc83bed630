package cn.haicang.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.store.DatabaseMended;
import cn.haicang.kiosk.store.StoreFault;
import cn.haicang.kiosk.store.StoreHealth;
import cn.haicang.kiosk.submission.HandingInChanged;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.kiosk.submission.SubmissionResult.Code;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Damage;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.Samples;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.crypto.TokenType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A terminal whose disk is full, cannot be written, or has damaged its database. */
class StoreHealthTest {
    @TempDir
    Path data;

    private final CentreKeys keys = new CentreKeys(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final ScriptedCentre centre = new ScriptedCentre();
    private final String catalogue = keys.catalogue();
    private Backbone terminal;

    @BeforeEach
    void start() {
        boot();
        keys.enrol(terminal.get(Trust.class), URI.create("https://127.0.0.1:1"));
        centre.holding(Sha256.ofAscii(catalogue), catalogue)
                .assigning(keys.sign(TokenType.ASSIGNMENT, keys.assignment(1, catalogue)));
        terminal.get(CatalogueShelf.class).refresh();
    }

    private void boot() {
        terminal = Backbone.at(data)
                .centre(centre)
                .quiet()
                .with("kiosk.store.watch", "50ms")
                .start();
    }

    @AfterEach
    void stop() {
        terminal.close();
    }

    private SubmissionResult submit() {
        return terminal.get(SubmissionDesk.class).submit(Samples.filing(Samples.FORM));
    }

    private ReceiptNumber stored() {
        return ((SubmissionResult.Stored) submit()).submission().number();
    }

    private List<ReceiptNumber> stored(int count) {
        var numbers = new ArrayList<ReceiptNumber>();
        for (int i = 0; i < count; i++) {
            numbers.add(stored());
        }
        return numbers;
    }

    private Optional<Code> closed() {
        return terminal.get(SubmissionDesk.class).closed();
    }

    private Optional<StoreFault> fault() {
        return terminal.get(StoreHealth.class).fault();
    }

    private List<ReceiptNumber> waiting() {
        return terminal.get(Outbox.class).next(10_000).stream()
                .map(entry -> entry.number())
                .toList();
    }

    private void pragma(String pragma) {
        terminal.get(JdbcOperations.class).execute("pragma " + pragma);
    }

    private long pages() {
        return terminal.get(JdbcClient.class)
                .sql("pragma page_count")
                .query(Long.class)
                .single();
    }

    @Test
    void a_full_disk_closes_the_desk_before_anyone_begins_and_opens_it_when_there_is_room() {
        var before = stored();
        pragma("max_page_count = " + pages());
        var result = submit();
        while (result instanceof SubmissionResult.Stored) {
            result = submit();
        }

        assertThat(result).isEqualTo(new SubmissionResult.NotStored(Code.DISK_FULL));
        assertThat(fault()).contains(StoreFault.DISK_FULL);
        assertThat(closed()).contains(Code.DISK_FULL);
        assertThat(waiting()).as("what is there can still be sent").contains(before);

        pragma("max_page_count = 1000000");
        Eventually.that("the desk is open again", () -> closed().isEmpty());
        assertThat(submit()).isInstanceOf(SubmissionResult.Stored.class);
        Eventually.that(
                "both were announced",
                () -> terminal.announced(HandingInChanged.class)
                        .equals(List.of(
                                new HandingInChanged(Optional.of(Code.DISK_FULL)),
                                new HandingInChanged(Optional.empty()))));
    }

    @Test
    void a_disk_that_is_nearly_full_is_found_before_anything_fails() {
        stop();
        terminal = Backbone.at(data)
                .centre(centre)
                .quiet()
                .with("kiosk.store.watch", "50ms")
                .with("kiosk.store.reserve", "100TB")
                .start();
        Eventually.that("it is found", () -> closed().equals(Optional.of(Code.DISK_FULL)));
        assertThat(submit()).as("for who has begun there is still room").isInstanceOf(SubmissionResult.Stored.class);
    }

    @Test
    void a_disk_that_cannot_be_written_is_found_by_itself_and_again_when_it_can() {
        stored();
        pragma("query_only = 1");
        assertThat(submit()).isEqualTo(new SubmissionResult.NotStored(Code.STORE_BROKEN));
        assertThat(fault()).contains(StoreFault.READ_ONLY);
        assertThat(waiting()).hasSize(1);

        pragma("query_only = 0");
        Eventually.that("the desk is open again", () -> closed().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void a_damaged_file_is_set_aside_and_what_can_be_read_goes_on_without_a_number_coming_twice(Damage damage)
            throws IOException {
        var said = stored(200);
        stop();
        var damaged = damage.of(data.resolve("kiosk.db"));
        boot();

        assertThat(setAside())
                .singleElement()
                .satisfies(folder -> assertThat(Files.readAllBytes(folder.resolve("kiosk.db")))
                        .isEqualTo(damaged));
        assertThat(waiting()).as("some of it could be read").isNotEmpty().isSubsetOf(said);
        if (closed().isEmpty()) {
            assertThat(stored().sequence().value()).isEqualTo(201);
        } else {
            assertThat(closed()).contains(Code.SEQUENCE_UNKNOWN);
            assertThat(submit()).isEqualTo(new SubmissionResult.NotStored(Code.SEQUENCE_UNKNOWN));
        }
    }

    private List<Path> setAside() throws IOException {
        try (var folders = Files.list(data.resolve("damaged"))) {
            return folders.toList();
        }
    }

    @Test
    void damage_while_it_runs_is_mended_while_it_runs() throws IOException {
        var said = stored(300);
        pragma("wal_checkpoint(TRUNCATE)");
        pragma("cache_size = 1");
        Damage.EVERY_TENTH_PAGE.of(data.resolve("kiosk.db"));
        try {
            assertThat(waiting()).isSubsetOf(said);
        } catch (DataAccessException found) {
            assertThat(found).hasMessageContaining("malformed");
        }
        Eventually.that(
                "it is mended", () -> !terminal.announced(DatabaseMended.class).isEmpty() && fault().isEmpty());

        assertThat(setAside()).hasSize(1);
        assertThat(waiting()).isNotEmpty().isSubsetOf(said);
        assertThat(terminal.get(Trust.class).membership()).isPresent();
        if (submit() instanceof SubmissionResult.Stored(var submission)) {
            assertThat(submission.number().sequence().value()).isEqualTo(301);
        } else {
            assertThat(closed()).contains(Code.SEQUENCE_UNKNOWN);
        }
    }

    @Test
    void an_older_database_that_was_put_back_gives_no_number_until_the_terminal_is_enrolled_anew() throws IOException {
        stored(3);
        stop();
        var older = Files.readAllBytes(data.resolve("kiosk.db"));
        boot();
        stored(2);
        stop();
        Files.write(data.resolve("kiosk.db"), older);
        boot();

        assertThat(closed()).contains(Code.SEQUENCE_UNKNOWN);
        assertThat(submit()).isEqualTo(new SubmissionResult.NotStored(Code.SEQUENCE_UNKNOWN));
        assertThat(waiting()).as("what it has is sent all the same").hasSize(3);

        keys.enrol(terminal.get(Trust.class), URI.create("https://127.0.0.1:1"), new InstallationId(8));
        assertThat(closed()).isEmpty();
    }

    @Test
    void a_swap_that_a_power_cut_has_interrupted_is_finished() throws IOException {
        var said = stored(5);
        stop();
        Files.copy(data.resolve("kiosk.db"), data.resolve("kiosk.db.mended"), StandardCopyOption.REPLACE_EXISTING);
        Damage.HEADER_ZEROED.of(data.resolve("kiosk.db"));
        boot();
        assertThat(waiting()).isEqualTo(said);
        assertThat(data.resolve("damaged")).doesNotExist();
    }
}

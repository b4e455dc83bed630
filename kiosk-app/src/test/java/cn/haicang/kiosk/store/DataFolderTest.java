package cn.haicang.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.kiosk.testing.ChildProcess;
import cn.haicang.kiosk.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void a_second_application_in_this_process_is_refused() {
        try (var first = DataFolder.open(temp)) {
            assertThatThrownBy(() -> DataFolder.open(temp))
                    .isInstanceOf(DataFolderInUse.class)
                    .hasMessageContaining(first.path().toString());
        }
    }

    @Test
    void a_second_process_is_refused_in_one_sentence() throws Exception {
        try (var first = DataFolder.open(temp)) {
            var second = ChildProcess.start(SecondProcess.class, first.path().toString());

            assertThat(second.inputReader().readLine())
                    .isEqualTo("Another terminal is running on the data folder " + temp
                            + "; stop it, or give this one its own.");
            assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    static final class SecondProcess {
        private SecondProcess() {}

        public static void main(String[] arguments) {
            try (var folder = DataFolder.open(Path.of(arguments[0]))) {
                System.out.println("opened " + folder.path());
            } catch (DataFolderInUse e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void a_closed_folder_can_be_opened_again() {
        DataFolder.open(temp).close();
        try (var again = DataFolder.open(temp)) {
            assertThat(again.path()).isEqualTo(temp);
        }
    }

    @Test
    void nobody_else_can_read_what_is_in_it() throws Exception {
        try (var store = TestStore.open(temp.resolve("data"))) {
            store.folder().write("keys/some.pem", "key".getBytes(StandardCharsets.US_ASCII));
            store.transaction()
                    .executeWithoutResult(_ -> store.jdbc()
                            .sql("insert into centre_time (slot, at) values (1, 1)")
                            .update());
            try (var all = Files.walk(store.folder().path())) {
                assertThat(all.toList()).hasSizeGreaterThan(4).allSatisfy(path -> {
                    var wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
                    assertThat(Files.getPosixFilePermissions(path))
                            .as(path.toString())
                            .isEqualTo(PosixFilePermissions.fromString(wanted));
                });
            }
        }
    }

    @Test
    void a_file_is_replaced_whole() {
        try (var folder = DataFolder.open(temp)) {
            assertThat(folder.read("keys/mark")).isEmpty();
            folder.write("keys/mark", new byte[] {1, 2, 3});
            folder.write("keys/mark", new byte[] {4});
            assertThat(folder.read("keys/mark")).contains(new byte[] {4});
        }
    }

    @Test
    void a_commit_has_reached_the_disk_when_it_returns() {
        try (var store = TestStore.open(temp)) {
            assertThat(pragma(store, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(store, "synchronous")).isEqualTo("2"); // FULL
            assertThat(pragma(store, "foreign_keys")).isEqualTo("1");
        }
    }

    private static String pragma(TestStore store, String name) {
        return store.jdbc().sql("pragma " + name).query(String.class).single();
    }
}

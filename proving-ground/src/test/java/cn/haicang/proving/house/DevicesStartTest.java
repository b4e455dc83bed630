package cn.haicang.proving.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start of {@code bin/devices}, whatever it finds of its cache and wherever it is called from. */
class DevicesStartTest {
    private static final String FIRST_WORDS = "bin/devices readers";

    private final HousePlan house = HousePlan.find();
    private final Path caches = house.room("device-drivers").resolve("target/start");

    @TempDir
    Path elsewhere;

    @BeforeEach
    void forgetCaches() throws IOException {
        if (Files.isDirectory(caches)) {
            try (var files = Files.walk(caches)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(house.root().resolve("bin/devices").toString(), "--help")
                .directory(elsewhere.toFile())
                .redirectError(elsewhere.resolve("err").toFile())
                .start();
    }

    private static void assertAnswers(Process process) throws IOException, InterruptedException {
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith(FIRST_WORDS);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private List<Path> caches() throws IOException {
        return files().stream().filter(file -> file.toString().endsWith(".aot")).toList();
    }

    private List<Path> unfinished() throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().startsWith("new."))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(caches)) {
            return files.toList();
        }
    }

    @Test
    void two_first_starts_at_once_both_answer_and_leave_one_cache() throws Exception {
        var one = start();
        var other = start();

        assertAnswers(one);
        assertAnswers(other);
        assertThat(caches()).hasSize(1);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void a_damaged_cache_is_never_used_and_made_anew() throws Exception {
        assertAnswers(start());
        var damaged = caches().getFirst();
        try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[64 * 1024]);
        }
        byte[] garbage = Files.readAllBytes(damaged);

        assertAnswers(start());

        assertThat(caches())
                .singleElement()
                .satisfies(cache -> assertThat(Files.readAllBytes(cache)).isNotEqualTo(garbage));
        assertThat(elsewhere.resolve("err")).content().doesNotContain("fatal", "SIGSEGV");
    }
}

package cn.haicang.proving.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cache is code: a whole one or none, and nobody is left who could still write it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StartCacheTest {
    /** An application that is still at it. */
    static final class Waits {
        public static void main(String[] none) throws IOException {
            System.in.transferTo(System.out);
        }
    }

    /** An application that ends by itself. */
    static final class Ends {
        public static void main(String[] none) {
            System.out.println("done");
        }
    }

    @TempDir
    Path folder;

    private StartCache cache = StartCache.none();
    private Path caches = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        caches = Files.createDirectory(folder.resolve("caches"));
        cache = StartCache.in(caches);
    }

    @Test
    void whoever_ends_in_the_middle_of_the_training_leaves_no_process_and_no_file() throws Exception {
        Launch waits = launch(Waits.class);
        Thread training = Thread.ofPlatform().start(() -> cache.train(waits));
        ProcessHandle child = trained();
        training.interrupt();
        training.join();
        assertThat(child.isAlive()).as("the training JVM outlived it").isFalse();
        assertThat(ProcessHandle.current().descendants().filter(StartCacheTest::trains))
                .isEmpty();
        assertThat(caches).isEmptyDirectory();
    }

    @Test
    void a_training_that_was_cut_short_is_never_started_from() throws Exception {
        Launch waits = launch(Waits.class);
        Thread training = Thread.ofPlatform().start(() -> cache.train(waits));
        // What Ctrl-C sends goes to the children as well.
        trained().destroy();
        training.join();
        assertThat(caches).isEmptyDirectory();
        assertThat(cache.isMissing(waits)).isTrue();
        assertThat(cache.withCache(waits)).isEqualTo(waits);
    }

    @Test
    void a_whole_training_leaves_one_file_that_only_its_owner_reads_and_the_next_start_uses() throws Exception {
        Launch ends = launch(Ends.class);
        cache.train(ends);
        try (var files = Files.list(caches)) {
            List<Path> left = files.toList();
            assertThat(left).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left.getFirst())))
                    .isEqualTo("r--------");
            assertThat(cache.withCache(ends).jvm()).containsExactly("-XX:AOTCache=" + left.getFirst());
        }
        var command = cache.withCache(ends).with(List.of("-XX:AOTMode=on")).command();
        assertThat(new ProcessBuilder(command).start().waitFor())
                .as("a JVM that must use it does")
                .isZero();
    }

    @Test
    void a_jar_that_was_built_anew_gets_a_cache_that_the_jvm_takes_even_if_its_bytes_are_the_same() throws Exception {
        Launch ends = launch(Ends.class);
        cache.train(ends);
        Path jar = ends.classPath().getFirst();
        Files.setLastModifiedTime(
                jar, FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(60)));

        assertThat(cache.isMissing(ends)).isTrue();
        cache.train(ends);
        var command = cache.withCache(ends).with(List.of("-XX:AOTMode=on")).command();
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        assertThat(caches.toFile().list()).as("the older one is gone").hasSize(1);
    }

    private static ProcessHandle trained() {
        Optional<ProcessHandle> found = Optional.empty();
        while (found.isEmpty()) {
            found = ProcessHandle.current()
                    .children()
                    .filter(StartCacheTest::trains)
                    .findAny();
            LockSupport.parkNanos(5_000_000);
        }
        return found.get();
    }

    private static boolean trains(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("-XX:AOTMode=");
    }

    /** In a jar, since the JVM makes no cache of classes in a folder. */
    private Launch launch(Class<?> main) throws IOException {
        Path jar = folder.resolve("program.jar");
        String entry = main.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream code = Objects.requireNonNull(main.getClassLoader().getResourceAsStream(entry))) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
        return new Launch(
                "program",
                List.of(jar),
                main.getName(),
                List.of(),
                List.of(),
                folder.resolve("program.log"),
                folder.resolve("program.json"));
    }
}

package cn.haicang.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.haicang.devices.cli.ReceiptFuzz;
import cn.haicang.devices.codescan.ScannerFuzz;
import cn.haicang.devices.escpos.PrinterFuzz;
import cn.haicang.devices.pcsc.ChipFuzz;
import cn.haicang.devices.samv.SamVFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code bin/fuzz} has found interesting, in every build: any bytes have a named outcome, soon. */
class FuzzCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    private static final Map<String, Consumer<byte[]>> PARSERS = Map.of(
            "samv", SamVFuzz::fuzzerTestOneInput,
            "chip", ChipFuzz::fuzzerTestOneInput,
            "printer", PrinterFuzz::fuzzerTestOneInput,
            "scanner", ScannerFuzz::fuzzerTestOneInput,
            "receipt", ReceiptFuzz::fuzzerTestOneInput);

    static Set<String> targets() {
        return PARSERS.keySet();
    }

    private static List<Path> files(String target) throws IOException {
        try (var files = Files.list(CORPUS.resolve(target))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everything_that_was_ever_interesting_has_a_named_outcome(String target) throws IOException {
        var parser = Objects.requireNonNull(PARSERS.get(target));
        var files = files(target);
        assertThat(files).isNotEmpty();
        for (var file : files) {
            byte[] input = Files.readAllBytes(file);
            assertThatCode(() -> parser.accept(input)).as(file.toString()).doesNotThrowAnyException();
        }
    }
}

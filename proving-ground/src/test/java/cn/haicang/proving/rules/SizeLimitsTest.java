package cn.haicang.proving.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written here stays small enough to be read: the limits of the house, and the exceptions with their reasons. */
class SizeLimitsTest {
    private final HousePlan house = HousePlan.find();

    @Test
    void every_method_file_view_and_constructor_stays_within_its_limit_or_says_why_not() throws IOException {
        List<Path> sources = mainSources();
        assertThat(sources).as("the walk found the sources").hasSizeGreaterThan(80);
        Map<String, String> exceptions = exceptions();
        List<String> tooLarge = new ArrayList<>();
        List<String> used = new ArrayList<>();
        for (Measured found : SourceSizes.measure(house.root(), sources)) {
            if (found.value() > found.limit()) {
                (exceptions.containsKey(found.subject()) ? used : tooLarge)
                        .add(exceptions.containsKey(found.subject()) ? found.subject() : found.toString());
            }
        }
        assertThat(tooLarge).as("larger than the house allows").isEmpty();
        assertThat(exceptions.keySet())
                .as("exceptions that nothing needs any more")
                .containsExactlyInAnyOrderElementsOf(used);
    }

    private List<Path> mainSources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String room : HousePlan.ROOMS) {
            try (Stream<Path> files = Files.walk(house.room(room).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }

    /** Lines of {@code subject | reason}. */
    private static Map<String, String> exceptions() throws IOException {
        Map<String, String> byReason = new HashMap<>();
        try (InputStream file = SizeLimitsTest.class.getResourceAsStream("/size-exceptions.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\\s*\\|\\s*", 2);
                        assertThat(parts).as("subject | reason: " + line).hasSize(2);
                        assertThat(parts[1]).as("a reason: " + line).hasSizeGreaterThan(20);
                        byReason.put(parts[0].strip(), parts[1]);
                    });
        }
        return byReason;
    }

    record Measured(String subject, int value, int limit) {
        @Override
        public String toString() {
            return subject + ": " + value + " (at most " + limit + ")";
        }
    }
}

package cn.haicang.proving.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Measures a screen as it lies on the glass; {@code measure.js} says what is held. */
final class Millimetres {
    private static final String MEASURE = script();

    private Millimetres() {}

    /** What is wrong on this screen; nothing if all is well. */
    static List<String> wrong(Page page) {
        List<?> measured = (List<?>) page.evaluate(MEASURE);
        List<String> all = measured.stream().map(String::valueOf).toList();
        assertThat(Integer.parseInt(all.getFirst())).as("keys were found").isPositive();
        return all.subList(1, all.size());
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Millimetres.class.getResourceAsStream("/measure.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

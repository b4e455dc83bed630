package cn.haicang.proving.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints what was measured, and keeps it by name for whoever compares two runs. */
final class Figures {
    private final PrintStream out;
    private final Map<String, Double> byName = new LinkedHashMap<>();

    Figures(PrintStream out) {
        this.out = out;
    }

    void title(String text) {
        out.println(text);
    }

    /** @param format as of {@link String#format} */
    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency of its own, for one method
    void line(String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
    }

    double keep(String name, double value) {
        byName.put(name, value);
        return value;
    }

    Map<String, Double> all() {
        return new LinkedHashMap<>(byName);
    }
}

package cn.haicang.proving.bench;

import java.nio.file.Path;
import java.util.List;

/** One append to the outbox beside a plain insert of the same bytes. */
final class AppendSection implements Section {
    private final Path scratch;

    AppendSection(Path scratch) {
        this.scratch = scratch;
    }

    @Override
    public void measure(Figures figures) throws Exception {
        var times = new AppendBench(scratch).measure();
        figures.title("one submission on the disk (median of each)");
        double plain = Median.of(times.getOrDefault("plainInsert", List.of()), micros -> micros);
        times.forEach((name, measured) -> {
            double micros = figures.keep("append." + name + ".micros", Median.of(measured, each -> each));
            double ratio = figures.keep("append." + name + ".ratio", micros / plain);
            figures.line("%-12s %8.0f µs   %5.2f x plain insert", name, micros, ratio);
        });
    }
}

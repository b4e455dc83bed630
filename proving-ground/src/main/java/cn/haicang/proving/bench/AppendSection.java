package cn.haicang.proving.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One append to the outbox beside a plain insert of the same bytes, and what sealing adds to it. */
final class AppendSection implements Section {
    private final Path scratch;

    AppendSection(Path scratch) {
        this.scratch = scratch;
    }

    @Override
    public void measure(Figures figures) throws Exception {
        var times = new AppendBench(scratch).measure();
        figures.title("one submission on the disk");
        times.keySet().forEach(name -> {
            double median = figures.keep("append." + name + ".micros", median(times, name));
            double worst = figures.keep("append." + name + ".p99.micros", worst(times, name));
            figures.line("%-13s median %7.0f µs   p99 %7.0f µs", name, median, worst);
        });
        double usual = figures.keep("append.ratio", median(times, "append") / median(times, "plainInsert"));
        double rare = figures.keep("append.p99.ratio", worst(times, "append") / worst(times, "plainInsert"));
        double both = figures.keep(
                "append.sealed.ratio",
                median(times, "sealAndAppend") / (median(times, "sealAndSign") + median(times, "appendAlone")));
        figures.line("append: %.2f x plain insert (at most 1.3), p99 %.2f x (at most 2)", usual, rare);
        figures.line("seal and append: %.2f x the sum of both alone (at most 1.2)", both);
    }

    private static double median(Map<String, List<Double>> times, String name) {
        return Median.of(times.getOrDefault(name, List.of()), each -> each);
    }

    private static double worst(Map<String, List<Double>> times, String name) {
        return Median.ofHundredth(times.getOrDefault(name, List.of()));
    }
}

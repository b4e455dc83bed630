package cn.haicang.proving.bench;

import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints what an issue asks for: each ratio against a baseline of the same run, with the absolute figures beside it. */
public final class Bench {
    private final PrintStream out;
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private Bench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        var house = HousePlan.find();
        var scratch = Files.createTempDirectory("haicang-bench");
        var bench = new Bench(System.out);
        bench.starts(new StartBench(scratch).measure(applications(house)));
        bench.append(new AppendBench(scratch).measure());
        var file = house.room("proving-ground").resolve("target/bench.json");
        Files.write(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(bench.figures));
        bench.out.println("written to " + house.root().relativize(file));
    }

    private static List<Application> applications(HousePlan house) throws IOException {
        return List.of(
                new Application("hello", hello(house), (_, port) -> List.of("--server.port=" + port)),
                new Application(
                        "terminal",
                        house.shippedJar("kiosk-app"),
                        (data, port) -> List.of("--server.port=" + port, "--kiosk.data=" + data)),
                new Application(
                        "centre",
                        house.shippedJar("admin-console"),
                        (data, port) ->
                                List.of("--server.port=" + port, "--console.data=" + data, "--console.wire.port=0")));
    }

    private static Path hello(HousePlan house) throws IOException {
        try (var jars = Files.list(house.room("proving-ground").resolve("hello-world/target"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void starts(Map<String, List<StartBench.Start>> starts) {
        out.println("start to first answer, with ahead-of-time cache (median of each)");
        var hello = starts.getOrDefault("hello", List.of());
        double baseline = Median.of(hello, StartBench.Start::seconds);
        starts.forEach((name, measured) -> {
            double seconds = figure("start." + name + ".seconds", Median.of(measured, StartBench.Start::seconds));
            double ratio = figure("start." + name + ".ratio", seconds / baseline);
            double memory = figure("resident." + name + ".MiB", Median.of(measured, StartBench.Start::mebibytes));
            out.printf("  %-10s %6.2f s   %5.2f x hello   %6.0f MiB resident%n", name, seconds, ratio, memory);
        });
    }

    private void append(Map<String, List<Double>> times) {
        out.println("one submission on the disk (median of each)");
        double plain = Median.of(times.getOrDefault("plainInsert", List.of()), micros -> micros);
        times.forEach((name, measured) -> {
            double micros = figure("append." + name + ".micros", Median.of(measured, each -> each));
            double ratio = figure("append." + name + ".ratio", micros / plain);
            out.printf("  %-12s %8.0f µs   %5.2f x plain insert%n", name, micros, ratio);
        });
    }

    private double figure(String name, double value) {
        figures.put(name, value);
        return value;
    }
}

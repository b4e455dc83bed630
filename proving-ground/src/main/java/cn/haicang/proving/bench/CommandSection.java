package cn.haicang.proving.bench;

import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Start of {@code bin/devices}, script and all, beside a hello-world on the same JVM settings. */
final class CommandSection implements Section {
    private static final int WARM_UP = 3;
    private static final int MEASURED = 21;
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final HousePlan house;
    private final Path scratch;

    CommandSection(HousePlan house, Path scratch) {
        this.house = house;
        this.scratch = scratch;
    }

    private record Starts(double command, double hello, double cachedHello) {}

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        figures.title("start and end of bin/devices (median of " + MEASURED + ")");
        var cache = scratch.resolve("hello.aot");
        seconds(hello("-XX:AOTCacheOutput=" + cache));
        for (var words : List.of(List.of("--help"), List.of("ports", "--json"))) {
            var command =
                    new ArrayList<>(List.of(house.root().resolve("bin/devices").toString()));
            command.addAll(words);
            var starts = new ArrayList<Starts>();
            for (int round = -WARM_UP; round < MEASURED; round++) {
                var one = new Starts(
                        seconds(command), seconds(hello("-Xshare:auto")), seconds(hello("-XX:AOTCache=" + cache)));
                if (round >= 0) {
                    starts.add(one);
                }
            }
            report(figures, words.getFirst().replace("-", ""), starts);
        }
    }

    private static void report(Figures figures, String name, List<Starts> starts) {
        double command = figures.keep("command." + name + ".millis", Median.of(starts, each -> each.command() * 1000));
        double hello = figures.keep("command.hello.millis", Median.of(starts, each -> each.hello() * 1000));
        double cached =
                figures.keep("command.hello.cached.millis", Median.of(starts, each -> each.cachedHello() * 1000));
        double ratio = figures.keep("command." + name + ".ratio", command / hello);
        figures.line(
                "%-6s %5.0f ms   hello %5.0f ms (with a cache of its own %.0f ms)   %.2f x hello (at most 2)",
                name, command, hello, cached, ratio);
    }

    private List<String> hello(String cache) {
        return List.of(
                JAVA.toString(),
                "@" + house.root().resolve("bin/lib/devices.options"),
                cache,
                "-cp",
                house.shippedJar("proving-ground").toString(),
                Hello.class.getName());
    }

    private static double seconds(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return (System.nanoTime() - began) / 1e9;
    }
}

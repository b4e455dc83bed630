package cn.haicang.proving.bench;

import cn.haicang.proving.HousePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Start of both applications beside a hello-world of the same frameworks. */
final class StartSection implements Section {
    private final HousePlan house;
    private final Path scratch;

    StartSection(HousePlan house, Path scratch) {
        this.house = house;
        this.scratch = scratch;
    }

    @Override
    public void measure(Figures figures) throws IOException, InterruptedException {
        var starts = new StartBench(scratch).measure(applications());
        figures.title("start to first answer, with ahead-of-time cache (median of each)");
        double baseline = Median.of(starts.getOrDefault("hello", List.of()), StartBench.Start::seconds);
        starts.forEach((name, measured) -> {
            double seconds = figures.keep("start." + name + ".seconds", Median.of(measured, StartBench.Start::seconds));
            double ratio = figures.keep("start." + name + ".ratio", seconds / baseline);
            double memory = figures.keep("resident." + name + ".MiB", Median.of(measured, StartBench.Start::mebibytes));
            figures.line("%-10s %6.2f s   %5.2f x hello   %6.0f MiB resident", name, seconds, ratio, memory);
        });
    }

    private List<Application> applications() throws IOException {
        return List.of(
                new Application("hello", hello(), (_, port) -> List.of("--server.port=" + port)),
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

    private Path hello() throws IOException {
        try (var jars = Files.list(house.room("proving-ground").resolve("hello-world/target"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

package cn.haicang.proving.bench;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.process.CentreControl;
import cn.haicang.proving.process.DiedEarly;
import cn.haicang.proving.process.Launches;
import cn.haicang.proving.process.ReadyFile;
import cn.haicang.proving.process.Running;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A centre in a process of its own, so that its processor time is its own; with the whole compiler, as where it serves for long. */
final class MeasuredCentre implements AutoCloseable {
    private static final List<String> LASTING =
            List.of("-XX:TieredStopAtLevel=4", "-XX:-UseDynamicNumberOfCompilerThreads", "-Xmx512m");

    /** Linux counts a thread's time in these (proc_pid_stat(5)); the kernel's own unit is not shown to programs. */
    private static final double TICKS_PER_SECOND = 100;

    private final Running process;
    private final CentreControl control;
    private final Path folder;

    private MeasuredCentre(Running process, CentreControl control, Path folder) {
        this.process = process;
        this.control = control;
        this.folder = folder;
    }

    static MeasuredCentre start(HousePlan house, Path scratch) throws IOException {
        var folder = Files.createTempDirectory(scratch, "centre");
        var launch = Launches.emptyCentre(house, folder).with(LASTING);
        var process = Running.start(launch);
        try {
            process.awaitReady();
        } catch (DiedEarly e) {
            process.close();
            throw e;
        }
        return new MeasuredCentre(process, new CentreControl(new ReadyFile(launch.ready())), folder);
    }

    /** A new terminal of this centre, which knows it by a name of its own. */
    BenchTerminal terminal(String name) {
        var offer = JsonMapper.shared().readTree(control.codeForAnotherTerminal());
        return BenchTerminal.enrolled(
                folder.resolve(name),
                offer.path("code").asString(),
                URI.create(offer.path("url").asString()));
    }

    /** A terminal that was closed, with the agent that sends what waits. */
    BenchTerminal again(String name) {
        return BenchTerminal.inSync(folder.resolve(name));
    }

    /** Of all threads since its start but for the compiler's, which is done sooner or later. */
    double processorSeconds() throws IOException {
        try (var tasks = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return allSeconds()
                    - tasks.mapToDouble(MeasuredCentre::compilerSeconds).sum();
        }
    }

    private double allSeconds() {
        return ProcessHandle.of(process.pid())
                        .orElseThrow()
                        .info()
                        .totalCpuDuration()
                        .orElseThrow()
                        .toNanos()
                / 1e9;
    }

    /** Fields 2, 14 and 15 of a thread's line: its name, and its time in its own code and in the kernel. */
    private static double compilerSeconds(Path task) {
        try {
            var line = Files.readString(task.resolve("stat"));
            if (!line.contains("(C1 Compiler") && !line.contains("(C2 Compiler")) {
                return 0;
            }
            var behindTheName = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(behindTheName[11]) + Long.parseLong(behindTheName[12])) / TICKS_PER_SECOND;
        } catch (IOException ended) {
            return 0;
        }
    }

    double residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.close();
    }
}

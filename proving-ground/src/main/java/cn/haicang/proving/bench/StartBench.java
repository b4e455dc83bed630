package cn.haicang.proving.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** From the start of the process to its first answer over HTTP, and what it holds in memory three seconds later. */
final class StartBench {
    private static final int ROUNDS = 5;
    private static final Duration GIVE_UP = Duration.ofMinutes(2);
    private static final Duration SETTLE = Duration.ofSeconds(3);

    private final Path scratch;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    StartBench(Path scratch) {
        this.scratch = scratch;
    }

    /** One start: seconds until the first answer, resident mebibytes afterwards. */
    record Start(double seconds, double mebibytes) {}

    private record Trained(Application application, Path cache) {}

    /** In turn, round by round, so that a machine that grows slower slows all of them. */
    Map<String, List<Start>> measure(List<Application> applications) throws IOException, InterruptedException {
        var trained = new ArrayList<Trained>();
        for (var application : applications) {
            trained.add(new Trained(application, train(application)));
        }
        var starts = new LinkedHashMap<String, List<Start>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var one : trained) {
                starts.computeIfAbsent(one.application().name(), _ -> new ArrayList<>())
                        .add(start(one.application(), one.cache()));
            }
        }
        return starts;
    }

    private Path train(Application application) throws IOException, InterruptedException {
        var cache = scratch.resolve(application.name() + ".aot");
        var process = new ProcessBuilder(application.training(cache, emptyData(application), freePort()))
                .redirectErrorStream(true)
                .redirectOutput(log(application, "training").toFile())
                .start();
        if (!process.waitFor(GIVE_UP.toSeconds(), TimeUnit.SECONDS) || !Files.exists(cache)) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "no cache for " + application.name() + "; see " + log(application, "training"));
        }
        return cache;
    }

    private Start start(Application application, Path cache) throws IOException, InterruptedException {
        int port = freePort();
        var command = application.serving(cache, emptyData(application), port);
        long began = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(application, "serving").toFile())
                .start();
        try {
            awaitAnswer(application, process, port);
            double seconds = (System.nanoTime() - began) / 1e9;
            LockSupport.parkNanos(SETTLE.toNanos());
            return new Start(seconds, residentMebibytes(process));
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private void awaitAnswer(Application application, Process process, int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofSeconds(10))
                .build();
        long giveUp = System.nanoTime() + GIVE_UP.toNanos();
        while (process.isAlive() && System.nanoTime() < giveUp) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(5_000_000);
            }
        }
        throw new IllegalStateException(application.name() + " did not answer; see " + log(application, "serving"));
    }

    private static double residentMebibytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private Path emptyData(Application application) throws IOException {
        return Files.createTempDirectory(scratch, application.name() + "-data");
    }

    private Path log(Application application, String what) {
        return scratch.resolve(application.name() + "-" + what + ".log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package cn.haicang.proving.bench;

import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.EmulatedScanner;
import cn.haicang.devices.emulator.PseudoTerminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What it costs to watch one reader, one printer and one scanner while nothing happens, in a process of its own. */
final class IdleSection implements Section {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    private final Path scratch;

    IdleSection(Path scratch) {
        this.scratch = scratch;
    }

    @Override
    public void measure(Figures figures) throws IOException {
        figures.title("idle watch of a reader, a printer and a scanner (" + MEASURED.toSeconds() + " s)");
        try (var paper = new EmulatedPrinter(48);
                var reader = PseudoTerminal.connect(new EmulatedSamVReader(), scratch.resolve("idle-reader"));
                var printer = PseudoTerminal.connect(paper, scratch.resolve("idle-printer"));
                var scanner = PseudoTerminal.connect(new EmulatedScanner(), scratch.resolve("idle-scanner"));
                var watcher = Child.start(IdleWatcher.class, List.of(reader.port(), printer.port(), scanner.port()))) {
            if (!watcher.line().equals(IdleWatcher.WATCHING)) {
                throw new IllegalStateException("not all devices were found");
            }
            LockSupport.parkNanos(WARM_UP.toNanos());
            double before = watcher.processorSeconds();
            long began = System.nanoTime();
            LockSupport.parkNanos(MEASURED.toNanos());
            double share = (watcher.processorSeconds() - before) / ((System.nanoTime() - began) / 1e9);
            figures.keep("idle.share", share);
            figures.line("%.2f %% of a core (at most 1)", share * 100);
        }
    }
}

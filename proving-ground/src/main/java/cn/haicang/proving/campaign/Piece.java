package cn.haicang.proving.campaign;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.checker.Checker;
import cn.haicang.proving.checker.Checker.Evidence;
import cn.haicang.proving.checker.Checker.Verdict;
import cn.haicang.proving.checker.Waiting;
import cn.haicang.proving.process.DiedEarly;
import cn.haicang.proving.process.Running;
import cn.haicang.proving.process.StartCache;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One seed: a house is set up, gets into trouble for some time, is left in peace until everything has arrived, and is looked at. */
final class Piece implements AutoCloseable {
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);

    private final Wish wish;
    private final Tally tally = new Tally();
    private final List<LyingWire> wires = new ArrayList<>();
    private final List<Disk> disks = new ArrayList<>();
    private final List<Keeper> terminals = new ArrayList<>();
    private final Keeper centre;

    /**
     * What is wanted.
     *
     * @param folder empty; everything lies there afterwards
     * @param kills that count, after which it is enough; as long as {@code lasts} if 0
     * @param powerCuts every disk forgets what was not synced whenever its process ends
     */
    record Wish(
            HousePlan plan,
            Path folder,
            StartCache cache,
            long seed,
            int terminals,
            Duration lasts,
            int kills,
            boolean powerCuts,
            Optional<Break> broken) {}

    /** What came of it. */
    record Outcome(Verdict verdict, Tally tally, Duration took) {
        boolean clean() {
            return verdict.findings().none()
                    && tally.sum("ended by itself") == 0
                    && tally.sum("does not come back") == 0;
        }
    }

    Piece(Wish wish) throws IOException {
        this.wish = wish;
        int port = freePort();
        this.centre = keeper(Plan.Kind.CENTRE, "centre", port, 0);
        for (int i = 1; i <= wish.terminals(); i++) {
            LyingWire wire = new LyingWire(port, wish.seed() * 1000 + i, tally);
            wires.add(wire);
            terminals.add(keeper(Plan.Kind.TERMINAL, "terminal-" + i, wire.port(), i));
        }
    }

    private Keeper keeper(Plan.Kind kind, String name, int port, int number) throws IOException {
        long seed = wish.seed() * 7919 + number;
        Disk disk = disk(wish.folder().resolve(name), number, seed);
        disks.add(disk);
        var post = new Post(wish.plan(), wish.folder(), kind, name, port, wish.broken());
        return new Keeper(post, new Plan(kind, seed, wish.powerCuts()), disk, wish.cache(), tally);
    }

    /** The first terminal has a small one. */
    private Disk disk(Path data, int number, long seed) throws IOException {
        if (wish.powerCuts()) {
            return PowerlessDisk.at(data, seed);
        }
        return number == 1 ? PlainDisk.small(data, tally) : PlainDisk.shared(data);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    Outcome run() throws IOException, GeneralSecurityException {
        long began = System.nanoTime();
        enrolAll();
        trouble();
        try {
            peace();
        } catch (DiedEarly | SQLException gone) {
            System.err.println(gone.getMessage());
            tally.add("does not come back");
        }
        centre.restore();
        terminals.forEach(Keeper::restore);
        List<Path> books = new ArrayList<>();
        List<Path> data = new ArrayList<>();
        for (Keeper terminal : terminals) {
            books.add(terminal.post().book());
            data.add(terminal.post().data());
        }
        Verdict verdict = Checker.check(new Evidence(books, centre.post().data(), data));
        return new Outcome(verdict, tally, Duration.ofNanos(System.nanoTime() - began));
    }

    private void enrolAll() {
        try (Running _ = centre.calm()) {
            inParallel(terminals.stream()
                    .<Runnable>map(terminal -> () -> terminal.calm().close())
                    .toList());
        }
    }

    private void trouble() {
        wires.forEach(LyingWire::lie);
        long end = System.nanoTime() + wish.lasts().toNanos();
        BooleanSupplier wanted = () -> System.nanoTime() < end && (wish.kills() == 0 || tally.ends() < wish.kills());
        List<Runnable> lives = new ArrayList<>();
        lives.add(() -> centre.keep(wanted));
        terminals.forEach(terminal -> lives.add(() -> terminal.keep(wanted)));
        inParallel(lives);
    }

    private void peace() throws SQLException {
        wires.forEach(LyingWire::beHonest);
        try (Running _ = centre.calm()) {
            List<Running> running = new ArrayList<>();
            try {
                for (Keeper terminal : terminals) {
                    running.add(terminal.calm());
                }
                long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
                while (waiting() > 0 && System.nanoTime() < end) {
                    LockSupport.parkNanos(100_000_000);
                }
            } finally {
                running.forEach(Running::close);
            }
        }
    }

    private long waiting() throws SQLException {
        long waiting = 0;
        for (Keeper terminal : terminals) {
            waiting += Waiting.in(terminal.post().data().resolve("kiosk.db"));
        }
        return waiting;
    }

    private static void inParallel(List<Runnable> work) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<?> one : work.stream().map(threads::submit).toList()) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        wires.forEach(LyingWire::close);
        for (Disk disk : disks) {
            disk.close();
        }
    }
}

package cn.haicang.proving.campaign;

import cn.haicang.proving.campaign.LifePlan.End;
import cn.haicang.proving.campaign.LifePlan.Shortage;
import cn.haicang.proving.process.DiedEarly;
import cn.haicang.proving.process.Running;
import cn.haicang.proving.process.StartCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Starts one process again and again, and ends each life as the plan has it. */
final class Keeper {
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    /** How long a life may take to handle a submission, and then to get where it is to end; then it is killed where it is. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int KILLED = 128 + 9;

    private final Post post;
    private final Plan plan;
    private final Disk disk;
    private final StartCache cache;
    private final Tally tally;

    Keeper(Post post, Plan plan, Disk disk, StartCache cache, Tally tally) {
        this.post = post;
        this.plan = plan;
        this.disk = disk;
        this.cache = cache;
        this.tally = tally;
    }

    Post post() {
        return post;
    }

    /** Without faults, until somebody ends it; returns once it is ready. */
    Running calm() {
        Running running = Running.start(cache.withCache(post.launch(LifePlan.calm(0))));
        try {
            running.awaitReady();
            return running;
        } catch (DiedEarly failed) {
            running.close();
            throw failed;
        }
    }

    /** Life after life, as long as it is wanted. */
    void keep(BooleanSupplier wanted) {
        while (wanted.getAsBoolean()) {
            live(plan.next(), wanted);
        }
    }

    private void live(LifePlan life, BooleanSupplier wanted) {
        forgetProgress();
        Running running = Running.start(cache.withCache(post.launch(life)));
        try {
            if (life.end() != End.WHILE_STARTING) {
                BooleanSupplier over = () -> !running.isAlive() || !wanted.getAsBoolean();
                await(LONGEST_START, () -> Files.exists(post.ready()) || over.getAsBoolean());
                await(PATIENCE, () -> handled() > 0 || over.getAsBoolean());
            }
            life.shortage().ifPresent(shortage -> starve(running, shortage));
            if (life.end() == End.AT_CHANGE && disk instanceof PowerlessDisk powerless) {
                powerless.cutAfter(life.at(), running);
            }
            if (life.end() == End.AT_MOMENT || life.end() == End.AT_CHANGE) {
                await(PATIENCE, () -> !running.isAlive() || !wanted.getAsBoolean());
            } else {
                await(life.after(), () -> !running.isAlive());
            }
            end(running, life);
        } finally {
            running.kill();
            tally.add("sectors lost", disk.restore());
        }
    }

    /** As the next life would find it. */
    void restore() {
        disk.restore();
    }

    private void starve(Running running, Shortage shortage) {
        tally.add(shortage.byLimit() ? "disk limited" : "disk full");
        disk.fill(running.pid(), shortage);
        await(shortage.lasts(), () -> !running.isAlive());
        disk.empty(running.pid());
    }

    private void end(Running running, LifePlan life) {
        String name = post.kind().name().toLowerCase(Locale.ROOT);
        boolean atMoment = !running.isAlive();
        if (atMoment && running.exit().orElse(0) != KILLED) {
            tally.add("ended by itself " + name + " " + running.exit().orElse(0));
            return;
        }
        if (life.end() == End.ASKED && !atMoment) {
            running.close();
            tally.add("asked " + name);
            return;
        }
        running.kill();
        String how = atMoment ? life.moment().map(Enum::name).orElse(life.end().name()) : End.AT_RANDOM.name();
        tally.add((handled() > 0 ? "" : "uncounted ") + disk.end() + " " + name + " " + how);
    }

    private long handled() {
        return post.progress().toFile().length();
    }

    private void forgetProgress() {
        try {
            Files.createDirectories(post.progress().getParent());
            Files.deleteIfExists(post.progress());
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static void await(Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(3_000_000);
        }
    }
}

package cn.haicang.proving.demo;

import cn.haicang.proving.HousePlan;
import cn.haicang.proving.demo.DemoOptions.Misunderstood;
import cn.haicang.proving.process.CentreControl;
import cn.haicang.proving.process.DiedEarly;
import cn.haicang.proving.process.House;
import cn.haicang.proving.process.House.Blueprint;
import cn.haicang.proving.process.Launches;
import cn.haicang.proving.process.Ports;
import cn.haicang.proving.process.ReadyFile;
import cn.haicang.proving.process.Running;
import cn.haicang.proving.process.StartCache;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Starts the house for a person to play with, says where everything is, and takes it down again at the end. */
public final class Demo {
    private static final Duration OTHER_DEMO_STARTS = Duration.ofSeconds(90);

    private final HousePlan plan = HousePlan.find();
    private final DemoOptions options;
    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch down = new CountDownLatch(1);
    private final AtomicBoolean ending = new AtomicBoolean();

    private Demo(DemoOptions options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] words) {
        int status;
        try {
            var options =
                    DemoOptions.parse(List.of(words), HousePlan.find().root().resolve("demo-data"));
            status = new Demo(options, System.out, System.err).run();
        } catch (Misunderstood wrong) {
            System.err.println(wrong.getMessage());
            status = 2;
        } catch (FreePorts.Taken | DiedEarly failed) {
            System.err.println(failed.getMessage());
            status = 1;
        } catch (IOException broken) {
            System.err.println("The demo's data folder cannot be used: " + broken.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private int run() throws IOException {
        Optional<DemoFolder> free = DemoFolder.take(options.data());
        if (free.isEmpty()) {
            return askTheOther();
        }
        try (DemoFolder folder = free.get()) {
            // First the ports: a start that cannot be must not have forgotten anything.
            Ports ports = FreePorts.check(options.ports(), options.reset() ? Optional.empty() : folder.cablePort());
            if (options.reset()) {
                folder.reset();
            }
            folder.rememberCablePort(ports.cable());
            var cache = StartCache.in(plan.room("proving-ground").resolve("target/start-cache"));
            try (House house = new House(new Blueprint(plan, options.data(), ports, cache))) {
                return show(house, cache);
            } finally {
                down.countDown();
            }
        }
    }

    private int show(House house, StartCache cache) {
        try (var training = new Training(plan, cache)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> takeDown(training, house), "take-down"));
            say("Starting the centre …");
            house.startCentre();
            say("Starting the terminal …");
            house.startTerminal();
            if (options.enrolmentCode()) {
                out.println(new CentreControl(Launches.centreReady(options.data())).codeForAnotherTerminal());
            }
            new Welcome(house, options, this::say).give();
            training.begin();
            sayWhoIsGone(house.firstToEnd().join());
            return 1;
        }
    }

    private void sayWhoIsGone(Running gone) {
        if (!ending.get()) {
            err.println("The " + gone.name() + " ended by itself"
                    + gone.exit().map(status -> " with status " + status).orElse("") + "; see "
                    + options.data().resolve("log") + ". Stopping the other.");
        }
    }

    /** A demo runs on this data folder already. */
    private int askTheOther() {
        if (!options.enrolmentCode()) {
            err.println("A demo is running on " + options.data() + " already; choose another folder with --data.");
            return 1;
        }
        ReadyFile ready = Launches.centreReady(options.data());
        long end = System.nanoTime() + OTHER_DEMO_STARTS.toNanos();
        while (ready.read().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000_000);
        }
        out.println(new CentreControl(ready).codeForAnotherTerminal());
        return 0;
    }

    /** On Ctrl-C and SIGTERM: both applications first, then we go as if nothing had happened. */
    private void takeDown(Training training, House house) {
        if (down.getCount() > 0) {
            ending.set(true);
            say("Stopping …");
            training.close();
            house.close();
            out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    /** Standard output belongs to the one line of JSON, where that is asked for. */
    private void say(String line) {
        (options.enrolmentCode() ? err : out).println(line);
    }
}

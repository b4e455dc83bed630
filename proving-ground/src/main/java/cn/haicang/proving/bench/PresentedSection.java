package cn.haicang.proving.bench;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.assembly.Connections;
import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.ReaderSettings;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.emulator.EmulatedUnknownCard;
import cn.haicang.devices.emulator.VpcdCard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * From the moment that a card lies on a PC/SC reader to the driver's word about it, beside a bare loop around {@code
 * waitForChange} in another process: two slots of one virtual reader get a card at the same moment.
 */
final class PresentedSection implements Section {
    private static final int FIRST_SLOT = 35_963;
    private static final int ROUNDS = 200;
    private static final Duration SOON = Duration.ofSeconds(10);
    /** The service looks at a slot every 400 ms, and passes over a card that comes too soon after another. */
    private static final long BETWEEN_MILLIS = 550;

    private final Path scratch;

    PresentedSection(Path scratch) {
        this.scratch = scratch;
    }

    private record Seen(double driver, double bare) {}

    @Override
    public void measure(Figures figures) throws IOException {
        figures.title("a card presented to a PC/SC reader (median of " + ROUNDS + ")");
        var settings = new DeviceSettings(List.of(new ReaderSettings.Pcsc("Virtual PCD 00 00")), Optional.empty());
        try (var _ = PcscDaemon.running(scratch.resolve("pcscd.log"));
                var devices = Devices.open(settings, Connections.ofThisMachine());
                var bare = Child.start(BareWait.class, List.of("Virtual PCD 00 01"))) {
            bare.line(); // it waits
            var reader = devices.identityReader().orElseThrow();
            var seen = new ArrayList<Seen>();
            for (int round = 0; round < ROUNDS; round++) {
                seen.add(present(reader, bare, round));
            }
            double driver = figures.keep("presented.driver.millis", Median.of(seen, Seen::driver));
            double loop = figures.keep("presented.bare.millis", Median.of(seen, Seen::bare));
            double ratio = figures.keep("presented.ratio", driver / loop);
            figures.line("driver %.0f ms   bare loop %.0f ms   %.2f x the loop (at most 1.2)", driver, loop, ratio);
        }
    }

    private static Seen present(IdentityReader reader, Child bare, int round) throws IOException {
        var result = CompletableFuture.supplyAsync(() -> timed(reader));
        // Not in step with the service's own rhythm, and with the driver armed.
        LockSupport.parkNanos((BETWEEN_MILLIS + round * 37 % 400) * 1_000_000);
        long began = System.nanoTime();
        try (var _ = VpcdCard.insert(new EmulatedUnknownCard("bench"), FIRST_SLOT);
                var _ = VpcdCard.insert(new EmulatedUnknownCard("bench"), FIRST_SLOT + 1)) {
            double driver = (result.join() - began) / 1e6;
            double loop = (Long.parseLong(bare.line()) - began) / 1e6;
            return new Seen(driver, loop);
        }
    }

    private static long timed(IdentityReader reader) {
        var result = reader.read(Deadline.in(SOON));
        if (!(result instanceof CardReadResult.NotAnIdentityDocument)) {
            throw new IllegalStateException("the card was not seen: " + result);
        }
        return System.nanoTime();
    }
}

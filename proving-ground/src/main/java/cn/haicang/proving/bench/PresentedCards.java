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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts cards into both slots of a virtual reader at the same moment, again and again: the driver watches one, a bare loop
 * in another process the other. Prints a line per card: milliseconds until the driver's answer, and until the loop's.
 */
final class PresentedCards {
    static final int ROUNDS = 200;

    private static final int FIRST_SLOT = 35_963;
    private static final Duration SOON = Duration.ofSeconds(10);
    /** The service looks at a slot every 400 ms, and passes over a card that comes too soon after another. */
    private static final long BETWEEN_MILLIS = 550;

    private static final long LONGEST_STEP = 400;
    private static final long STEP = 37;

    private PresentedCards() {}

    public static void main(String[] log) throws IOException {
        var settings = new DeviceSettings(List.of(new ReaderSettings.Pcsc("Virtual PCD 00 00")), Optional.empty());
        try (var _ = PcscDaemon.start(Path.of(log[0]));
                var devices = Devices.open(settings, Connections.ofThisMachine());
                var bare = Child.start(BareWait.class, List.of("Virtual PCD 00 01"))) {
            bare.line(); // it waits
            var reader = devices.identityReader().orElseThrow();
            for (int round = 0; round < ROUNDS; round++) {
                System.out.println(present(reader, bare, round));
            }
        }
        System.exit(0);
    }

    private static String present(IdentityReader reader, Child bare, int round) throws IOException {
        var answered = CompletableFuture.supplyAsync(() -> timed(reader));
        // Not in step with the service's own rhythm, and with the driver armed.
        LockSupport.parkNanos((BETWEEN_MILLIS + round * STEP % LONGEST_STEP) * 1_000_000);
        long began = System.nanoTime();
        try (var _ = VpcdCard.insert(new EmulatedUnknownCard("bench"), FIRST_SLOT);
                var _ = VpcdCard.insert(new EmulatedUnknownCard("bench"), FIRST_SLOT + 1)) {
            double driver = (answered.join() - began) / 1e6;
            double loop = (Long.parseLong(bare.line()) - began) / 1e6;
            return driver + " " + loop;
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

package cn.haicang.devices.codescan;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.channel.ByteChannel;
import cn.haicang.devices.channel.ChannelOpener;
import cn.haicang.devices.runtime.DeviceLoop;
import cn.haicang.devices.runtime.Errand;
import cn.haicang.devices.runtime.Errands;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.scan.CodeScanner;
import cn.haicang.devices.scan.ScanResult;
import cn.haicang.devices.scan.ScannerProfile;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads codes from a scanner on a serial line. The scanner looks for a code only while somebody waits; one that always
 * looks is heard all the time, and what it says between two waits is dropped.
 */
public final class SerialCodeScanner implements CodeScanner {
    /** Where the scanner is, and what it wants to hear. */
    public record Place(ChannelOpener ports, String port, int baud, ScannerProfile profile) {}

    private static final Duration IDLE = Duration.ofMillis(100);
    /** A turn is at most two commands of some bytes, each with a deadline, and one look at the line. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Place place;
    private final HealthCell health;
    private final Errands<Boolean, ScanResult> errands =
            new Errands<>(new ScanResult.Nothing(), new ScanResult.Nothing());
    private final DeviceLoop loop;
    private volatile @Nullable ByteChannel channel;
    private volatile @Nullable ScannerLine line;
    private @Nullable Errand<Boolean, ScanResult> armedFor;

    private SerialCodeScanner(String name, Place place, HealthCell health) {
        this.place = place;
        this.health = health;
        this.loop = new DeviceLoop(name, PATIENCE, new Turns());
    }

    /** @param name of the scanner's thread */
    public static SerialCodeScanner start(String name, Place place, HealthCell health) {
        var scanner = new SerialCodeScanner(name, place, health);
        scanner.loop.start();
        return scanner;
    }

    @Override
    public ScanResult scan(Deadline deadline) {
        return errands.ask(true, deadline, loop::wake);
    }

    @Override
    public void cancel() {
        errands.answer(new ScanResult.Nothing());
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void close() {
        errands.close(new ScanResult.ScannerLost(ReasonCode.NOT_CONNECTED));
        loop.close();
    }

    private final class Turns implements DeviceLoop.Driver {
        @Override
        public Duration turn() {
            var open = line;
            if (open == null) {
                open = connect();
            }
            var errand = errands.open();
            if (errand.isEmpty()) {
                rest(open);
                return IDLE;
            }
            serve(open, errand.get());
            return Duration.ZERO;
        }

        @Override
        public void lost(ReasonCode reason) {
            free();
            line = null;
            health.lost(reason);
            errands.answer(new ScanResult.ScannerLost(reason));
        }

        @Override
        public void free() {
            var open = channel;
            if (open != null) {
                open.close();
            }
        }
    }

    private ScannerLine connect() {
        var opened = place.ports().open(place.port(), place.baud());
        channel = opened;
        var fresh = new ScannerLine(opened, place.profile());
        armedFor = null;
        line = fresh;
        health.ready();
        return fresh;
    }

    private void rest(ScannerLine open) {
        if (armedFor != null) {
            armedFor = null;
            open.stop();
        }
        open.drop();
    }

    private void serve(ScannerLine open, Errand<Boolean, ScanResult> errand) {
        if (armedFor != errand) {
            open.drop();
            armedFor = errand;
            open.start();
        } else {
            open.keepLooking();
        }
        open.listen().ifPresent(text -> errand.answer(new ScanResult.Scanned(text)));
    }
}

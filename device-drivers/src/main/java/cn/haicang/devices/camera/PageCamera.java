package cn.haicang.devices.camera;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.runtime.DeviceLoop;
import cn.haicang.devices.runtime.HealthCell;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A document camera on any source of pictures: one picture at a time, each made into an upright page. */
public final class PageCamera implements DocumentCamera {
    private static final Duration WATCH_EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ImageSource source;
    private final int mostBytes;
    private final HealthCell health;
    private final ReentrantLock one = new ReentrantLock(true);
    private final DeviceLoop watch;

    private PageCamera(String name, ImageSource source, int mostBytes, HealthCell health) {
        this.source = source;
        this.mostBytes = mostBytes;
        this.health = health;
        this.watch = new DeviceLoop(name, PATIENCE, new Watch());
    }

    /**
     * @param name of the thread that watches the camera
     * @param mostBytes what a page may have as JPEG, at least 20,000
     */
    public static PageCamera start(String name, ImageSource source, int mostBytes, HealthCell health) {
        if (mostBytes < PageMaker.FEWEST_BYTES) {
            throw new IllegalArgumentException("a page has at least " + PageMaker.FEWEST_BYTES + " bytes");
        }
        var camera = new PageCamera(name, source, mostBytes, health);
        camera.watch.start();
        return camera;
    }

    @Override
    public CaptureResult capture(Deadline deadline) {
        try {
            if (!one.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                return new CaptureResult.CameraLost(ReasonCode.NO_ANSWER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CaptureResult.CameraLost(ReasonCode.NO_ANSWER);
        }
        try {
            byte[] frame = source.frame(deadline);
            health.ready();
            return PageMaker.page(frame, mostBytes);
        } catch (DeviceLost e) {
            health.lost(e.reason());
            return new CaptureResult.CameraLost(e.reason());
        } finally {
            one.unlock();
        }
    }

    @Override
    public DeviceHealth health() {
        return health.now();
    }

    @Override
    public void close() {
        watch.close();
    }

    private final class Watch implements DeviceLoop.Driver {
        @Override
        public Duration turn() {
            source.requirePresent();
            health.ready();
            return WATCH_EVERY;
        }

        @Override
        public void lost(ReasonCode reason) {
            health.lost(reason);
        }

        @Override
        public void free() {
            // nothing is held open between two pictures
        }
    }
}

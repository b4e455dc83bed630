package cn.haicang.devices.runtime;

import cn.haicang.devices.DeviceHealth;
import cn.haicang.devices.DeviceHealth.Absent;
import cn.haicang.devices.DeviceHealth.Attention;
import cn.haicang.devices.DeviceHealth.Busy;
import cn.haicang.devices.DeviceHealth.Failed;
import cn.haicang.devices.DeviceHealth.Ready;
import cn.haicang.devices.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where a driver keeps its health. Saying the same again changes nothing, so that {@code since} tells when a state began;
 * listeners hear real changes only, on the thread that made them.
 */
public final class HealthCell {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private DeviceHealth now = new Absent(Instant.now(), ReasonCode.NOT_CONNECTED);

    public synchronized DeviceHealth now() {
        return now;
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void ready() {
        put(new Ready(Instant.now()));
    }

    public void busy() {
        put(new Busy(Instant.now()));
    }

    public void attention(ReasonCode reason) {
        put(new Attention(Instant.now(), reason));
    }

    public void failed(ReasonCode reason) {
        put(new Failed(Instant.now(), reason));
    }

    /** What a broken line means: a machine that is gone is absent, one that doesn't do its work has failed. */
    public void lost(ReasonCode reason) {
        switch (reason) {
            case NOT_CONNECTED, LOST, SERVICE_DOWN -> put(new Absent(Instant.now(), reason));
            case NO_ANSWER,
                    PORT_REFUSED,
                    RESTART_NEEDED,
                    PAPER_NEAR_END,
                    PAPER_END,
                    PAPER_JAM,
                    COVER_OPEN,
                    TONER_LOW,
                    TONER_OUT,
                    CUTTER,
                    OVERHEATED,
                    OFFLINE,
                    READER_NOT_AUTHORISED,
                    OTHER_SECURITY_MODULE,
                    SELF_TEST,
                    STUCK,
                    PROTOCOL -> failed(reason);
        }
    }

    private void put(DeviceHealth next) {
        synchronized (this) {
            if (now.getClass() == next.getClass() && reason(now).equals(reason(next))) {
                return;
            }
            now = next;
        }
        listeners.forEach(Runnable::run);
    }

    private static Optional<ReasonCode> reason(DeviceHealth health) {
        return switch (health) {
            case Ready _, Busy _ -> Optional.empty();
            case Absent absent -> Optional.of(absent.reason());
            case Attention attention -> Optional.of(attention.reason());
            case Failed failed -> Optional.of(failed.reason());
        };
    }
}

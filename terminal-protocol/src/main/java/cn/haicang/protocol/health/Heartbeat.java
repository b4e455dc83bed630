package cn.haicang.protocol.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a terminal tells about itself. Boot id and counter order the heartbeats; the clock does not.
 *
 * @param boot new at each start of the application
 * @param counter 1, 2, 3 … since that start
 * @param at by the terminal's clock, so that the centre can see how far it is off
 * @param softwareVersion of the terminal's application
 * @param assignment version of the active one
 * @param freeDiskBytes under the data folder
 * @param days what was given out in the last days, newest first; absent from terminals that don't count them
 */
public record Heartbeat(
        UUID boot,
        long counter,
        Instant at,
        Activity activity,
        List<DeviceReport> devices,
        QueueReport queue,
        String softwareVersion,
        Optional<Long> assignment,
        long freeDiskBytes,
        Optional<List<DayReport>> days) {
    public static final int MAX_DAYS = 16;

    public Heartbeat {
        devices = List.copyOf(devices);
        days = days.map(List::copyOf);
        if (devices.size() > 32 || counter < 1) {
            throw new IllegalArgumentException("heartbeat: at most 32 devices, counter from 1");
        }
        if (days.orElse(List.of()).size() > MAX_DAYS) {
            throw new IllegalArgumentException("heartbeat: at most " + MAX_DAYS + " days");
        }
    }

    public enum Activity {
        IDLE,
        SERVING,
        OUT_OF_SERVICE
    }
}

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
        long freeDiskBytes) {
    public Heartbeat {
        devices = List.copyOf(devices);
        if (devices.size() > 32 || counter < 1) {
            throw new IllegalArgumentException("heartbeat: at most 32 devices, counter from 1");
        }
    }

    public enum Activity {
        IDLE,
        SERVING,
        OUT_OF_SERVICE
    }
}

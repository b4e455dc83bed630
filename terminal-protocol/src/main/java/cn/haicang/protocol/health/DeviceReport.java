package cn.haicang.protocol.health;

import java.util.Optional;

/**
 * One device, in words of the wire.
 *
 * @param device what the terminal calls it
 * @param reason stable code; present unless the state says it all
 */
public record DeviceReport(String device, State state, Optional<String> reason) {
    public enum State {
        ABSENT,
        READY,
        BUSY,
        ATTENTION,
        FAILED
    }
}

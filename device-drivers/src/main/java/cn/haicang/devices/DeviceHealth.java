package cn.haicang.devices;

import java.time.Instant;

/** How a device stands right now. There is always an answer, also before the first contact. */
public sealed interface DeviceHealth {
    /** When this state began, by the terminal's own clock. */
    Instant since();

    record Absent(Instant since, ReasonCode reason) implements DeviceHealth {}

    record Ready(Instant since) implements DeviceHealth {}

    record Busy(Instant since) implements DeviceHealth {}

    /** Still does its work, but wants a person soon. */
    record Attention(Instant since, ReasonCode reason) implements DeviceHealth {}

    record Failed(Instant since, ReasonCode reason) implements DeviceHealth {}

    /** True for {@link Ready}, {@link Busy} and {@link Attention}. */
    default boolean works() {
        return switch (this) {
            case Ready _, Busy _, Attention _ -> true;
            case Absent _, Failed _ -> false;
        };
    }
}

package cn.haicang.protocol.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A UUID of version 7 (RFC 9562 5.7), given by the centre; a terminal does the same id once. */
public record CommandId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommandId {
        if (value.version() != 7 || value.variant() != 2) {
            throw new IllegalArgumentException("command id: UUID version 7");
        }
    }

    /** @throws IllegalArgumentException if it is none */
    public static CommandId of(String text) {
        return new CommandId(UUID.fromString(text));
    }

    /** Its time part is for people who read tables; nothing orders or judges by it. */
    public static CommandId at(Instant instant, RandomGenerator random) {
        long time = instant.toEpochMilli() << 16 | 0x7000 | (random.nextLong() & 0x0FFF);
        long rest = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new CommandId(new UUID(time, rest));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

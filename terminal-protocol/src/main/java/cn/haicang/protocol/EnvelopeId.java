package cn.haicang.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A UUID of version 7 (RFC 9562 5.7), given before the first side effect; the centre remembers it for ever. */
public record EnvelopeId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EnvelopeId {
        if (value.version() != 7 || value.variant() != 2) {
            throw new IllegalArgumentException("envelope id: UUID version 7");
        }
    }

    /** Its time part is for people who read tables; nothing orders or judges by it. */
    public static EnvelopeId at(Instant instant, RandomGenerator random) {
        long time = instant.toEpochMilli() << 16 | 0x7000 | (random.nextLong() & 0x0FFF);
        long rest = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new EnvelopeId(new UUID(time, rest));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

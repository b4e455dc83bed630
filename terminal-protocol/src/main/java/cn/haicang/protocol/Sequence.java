package cn.haicang.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The place of an envelope in its installation's row: 1, 2, 3 … without a gap, at most 9999999. */
public record Sequence(@JsonValue long value) implements Comparable<Sequence> {
    public static final Sequence FIRST = new Sequence(1);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sequence {
        if (value < 1 || value > 9_999_999) {
            throw new IllegalArgumentException("sequence: 1 to 9999999");
        }
    }

    public Sequence next() {
        return new Sequence(value + 1);
    }

    @Override
    public int compareTo(Sequence other) {
        return Long.compare(value, other.value);
    }
}

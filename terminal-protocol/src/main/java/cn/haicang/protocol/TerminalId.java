package cn.haicang.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the centre calls a terminal, for good: capitals, digits and dashes, 2 to 32 of them. */
public record TerminalId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TerminalId {
        if (!value.matches("[A-Z0-9][A-Z0-9-]{1,31}")) {
            throw new IllegalArgumentException("terminal id: 2 to 32 capitals, digits, dashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

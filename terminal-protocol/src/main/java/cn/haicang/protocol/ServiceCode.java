package cn.haicang.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a service item is called on the wire and in records; never shown to a resident. */
public record ServiceCode(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServiceCode {
        if (!value.matches("[A-Z][A-Z0-9_]{2,63}")) {
            throw new IllegalArgumentException("service code: capitals, digits, underscores, 3 to 64");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

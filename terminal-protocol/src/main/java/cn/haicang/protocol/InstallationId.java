package cn.haicang.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Given by the centre at each enrolment and never again: 1 to 99999, the first five digits of a receipt number. */
public record InstallationId(@JsonValue int value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InstallationId {
        if (value < 1 || value > 99_999) {
            throw new IllegalArgumentException("installation: 1 to 99999");
        }
    }
}

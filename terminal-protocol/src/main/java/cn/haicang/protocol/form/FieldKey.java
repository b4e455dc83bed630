package cn.haicang.protocol.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a field is called inside its form. */
public record FieldKey(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FieldKey {
        if (!value.matches("[a-z][a-zA-Z0-9]{0,39}")) {
            throw new IllegalArgumentException("field key: a lower-case letter, then letters and digits, at most 40");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package cn.haicang.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** A citizen number (GB 11643): eighteen characters whose check character and birth date hold. Silent about its value. */
public record ResidentNumber(@JsonValue String value) {
    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ResidentNumber {
        if (!value.matches("\\d{17}[0-9X]")) {
            throw new IllegalArgumentException("resident number: seventeen digits and a check character");
        }
        if (CheckDigit.mod11_2(value) != value.charAt(17)) {
            throw new IllegalArgumentException("resident number: check character");
        }
        birthDate(value);
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    /** {@code 350205********1234}: what a screen or a receipt may show. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    private static LocalDate birthDate(String value) {
        try {
            return LocalDate.parse(value.substring(6, 14), BIRTH);
        } catch (DateTimeParseException withTheNumberInItsMessage) {
            throw new IllegalArgumentException("resident number: birth date");
        }
    }

    @Override
    public String toString() {
        return "ResidentNumber[hidden]";
    }
}

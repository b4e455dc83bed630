package cn.haicang.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person's name as a document gives it, 1 to 100 UTF-16 units. Silent about its value. */
public record PersonName(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {
        if (value.isBlank() || value.length() > 100 || value.codePoints().anyMatch(PersonName::isUnprintable)) {
            throw new IllegalArgumentException("name: 1 to 100 printable characters");
        }
    }

    /** Two characters 张*, three 张*三, more keep the first and the last. Counts characters, not UTF-16 units. */
    public String masked() {
        int[] points = value.strip().codePoints().toArray();
        if (points.length < 2) {
            return "*";
        }
        var first = Character.toString(points[0]);
        return points.length == 2
                ? first + "*"
                : first + "*".repeat(points.length - 2) + Character.toString(points[points.length - 1]);
    }

    /** A control character, or half of a surrogate pair, which no encoding can carry. */
    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}

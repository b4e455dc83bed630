package cn.haicang.console.casework;

import java.util.Optional;

/**
 * Which cases somebody may see.
 *
 * @param street nine digits, of the site where it was handed in; absent for the whole district
 * @param department absent for all of them
 */
public record CaseScope(Optional<String> street, Optional<String> department) {
    public static final CaseScope EVERYTHING = new CaseScope(Optional.empty(), Optional.empty());

    /** For {@code like}. */
    String streetPattern() {
        return any(street);
    }

    /** For {@code like … escape '!'}. */
    String departmentPattern() {
        return any(department);
    }

    /** A code as a pattern that it alone fits: the underscore of a department would stand for any character. */
    private static String any(Optional<String> code) {
        return code.map(known -> known.replace("_", "!_")).orElse("%");
    }
}

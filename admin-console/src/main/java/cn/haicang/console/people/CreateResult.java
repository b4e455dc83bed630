package cn.haicang.console.people;

/** What became of a wish for an account. */
public sealed interface CreateResult {
    record Created(Person person) implements CreateResult {}

    record Refused(Reason reason) implements CreateResult {}

    enum Reason {
        /** Not 2 to 32 lower-case letters, digits, dots, dashes, underscores. */
        LOGIN_MALFORMED,
        LOGIN_TAKEN,
        NAME_MISSING,
        DEPARTMENT_MISSING,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        /** The password is the login, or contains it. */
        PASSWORD_CONTAINS_LOGIN,
        /** Somebody has set this centre up already. */
        ALREADY_SET_UP
    }
}

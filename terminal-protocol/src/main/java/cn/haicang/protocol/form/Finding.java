package cn.haicang.protocol.form;

import java.util.List;

/**
 * What is wrong with one answer. Each code has words of its own in every bundle; the arguments fill their placeholders and
 * hold counts, never content.
 */
public record Finding(FieldKey field, Code code, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    Finding(FieldKey field, Code code, Object... arguments) {
        this(
                field,
                code,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The order of placeholders is given behind each code. */
    public enum Code {
        MISSING,
        /** The answer is of another kind than the field. */
        WRONG_KIND,
        /** The form has no such field. */
        NOT_ASKED,
        PHONE_NOT_DIGITS,
        /** {0} digits are there, eleven are wanted. */
        PHONE_LENGTH,
        PHONE_START,
        ACCOUNT_NOT_DIGITS,
        /** {0} digits are there, twelve to nineteen are wanted. */
        ACCOUNT_LENGTH,
        STREET_UNKNOWN,
        COMMUNITY_UNKNOWN,
        DETAIL_MISSING,
        /** {0} characters are there, {1} fit. */
        DETAIL_TOO_LONG,
        CHOICE_UNKNOWN,
        SIGNATURE_MALFORMED,
        /** Less than a name can be. */
        SIGNATURE_TOO_SHORT,
        SIGNATURE_TOO_LARGE,
        WORDS_MISSING,
        /** {0} characters are there, {1} fit. */
        WORDS_TOO_LONG
    }
}

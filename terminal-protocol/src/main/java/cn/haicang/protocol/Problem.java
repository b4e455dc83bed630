package cn.haicang.protocol;

import java.util.Optional;

/**
 * A refusal in the words of RFC 9457.
 *
 * @param type a URI that names the kind of problem, {@code urn:haicang:problem:<code>}
 * @param code stable, in capitals and underscores; what a client decides by
 */
public record Problem(String type, String title, int status, ProblemCode code, Optional<String> detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemCode code) {
        return new Problem(code.type(), code.title(), code.status(), code, Optional.empty());
    }

    /** @param detail for an engineer; never holds anything personal */
    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code.type(), code.title(), code.status(), code, Optional.of(detail));
    }
}

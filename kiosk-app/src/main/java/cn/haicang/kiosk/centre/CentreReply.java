package cn.haicang.kiosk.centre;

import cn.haicang.protocol.ProblemCode;
import java.time.Duration;
import java.util.function.Function;

/** What came of a call to the centre. */
public sealed interface CentreReply<T> {
    record Answered<T>(T answer) implements CentreReply<T> {}

    /** No usable answer; the centre may or may not have done what was asked. */
    record NotReached<T>() implements CentreReply<T> {}

    /**
     * The centre has said no.
     *
     * @param pause how long it wants to hear nothing of this kind (Retry-After, RFC 9110 10.2.3); zero if it did not say
     */
    record Refused<T>(ProblemCode code, Duration pause) implements CentreReply<T> {
        public Refused(ProblemCode code) {
            this(code, Duration.ZERO);
        }
    }

    /** @param read what it throws on an answer that cannot be used is its caller's to catch */
    default <R> CentreReply<R> map(Function<T, R> read) {
        return switch (this) {
            case Answered<T>(var answer) -> new Answered<>(read.apply(answer));
            case NotReached<T> _ -> new NotReached<>();
            case Refused<T>(var code, var pause) -> new Refused<>(code, pause);
        };
    }
}

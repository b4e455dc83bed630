package cn.haicang.kiosk.centre;

import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;

/** Asks the centre what needs a live answer; question and answer are sealed. Waits for the answer, some seconds at most. */
public interface Questions {
    Reply ask(Query.Question question);

    /** What came back. */
    sealed interface Reply {
        record Answered(QueryAnswer answer) implements Reply {}

        /** No usable answer; it may be asked again. */
        record NotReached() implements Reply {}

        record Refused(ProblemCode code) implements Reply {}
    }
}

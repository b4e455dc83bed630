package cn.haicang.console.wire;

import cn.haicang.protocol.ProblemCode;

/** Ends a call with a problem document (RFC 9457). Its message is for an engineer and holds nothing personal. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    public Refusal(ProblemCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public ProblemCode code() {
        return code;
    }
}

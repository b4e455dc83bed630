package cn.haicang.console.wire;

import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what an endpoint throws into a problem document. The content of a message reaches neither answer nor log. */
@RestControllerAdvice(annotations = WireEndpoint.class)
class WireProblems {
    private static final Logger LOG = LoggerFactory.getLogger(WireProblems.class);

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal) {
        LOG.info("{}: {}", refusal.code(), refusal.getMessage());
        return Problems.answer(Problem.of(refusal.code(), String.valueOf(refusal.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> malformed(MalformedMessage malformed) {
        return Problems.answer(Problem.of(ProblemCode.MALFORMED, String.valueOf(malformed.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unread(HttpMessageNotReadableException nothingThere) {
        return Problems.answer(Problem.of(ProblemCode.MALFORMED, "there is no message in the body"));
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<byte[]> busy(RuntimeException busy) {
        LOG.warn("the database did not answer in time", busy);
        return Problems.answer(Problem.of(ProblemCode.UNAVAILABLE));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> broken(Exception broken) {
        LOG.error("a call of a terminal could not be answered", broken);
        return Problems.answer(Problem.of(ProblemCode.INTERNAL));
    }
}

package cn.haicang.console.wire;

import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.WireJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Problem documents (RFC 9457) as answers. */
final class Problems {
    private static final String SECONDS_TO_WAIT = "5";

    /** Below it, the fault is the caller's. */
    private static final int FIRST_OF_OURS = 500;

    private Problems() {}

    static ResponseEntity<byte[]> answer(Problem problem) {
        var answer = ResponseEntity.status(problem.status()).header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (wait(problem.code())) {
            answer = answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.body(WireJson.write(problem));
    }

    static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        if (wait(problem.code())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        var json = WireJson.write(problem);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    /**
     * What the server has refused by itself.
     *
     * @param status that it gave it
     */
    static Problem ofServer(int status, Optional<Throwable> thrown) {
        if (thrown.filter(Problems::ofSilence).isPresent()) {
            return Problem.of(ProblemCode.TOO_SLOW);
        }
        return Problem.of(Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .findFirst()
                .orElse(status < FIRST_OF_OURS ? ProblemCode.MALFORMED : ProblemCode.INTERNAL));
    }

    private static boolean ofSilence(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof SocketTimeoutException;
    }

    private static boolean wait(ProblemCode code) {
        return code == ProblemCode.TOO_MANY || code == ProblemCode.UNAVAILABLE;
    }
}

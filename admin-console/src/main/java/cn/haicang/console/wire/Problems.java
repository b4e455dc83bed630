package cn.haicang.console.wire;

import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.WireJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Problem documents (RFC 9457) as answers. */
final class Problems {
    private static final String SECONDS_TO_WAIT = "5";

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

    private static boolean wait(ProblemCode code) {
        return code == ProblemCode.TOO_MANY || code == ProblemCode.UNAVAILABLE;
    }
}

package cn.haicang.console.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.WireJson;
import java.net.http.HttpResponse;

/** That an answer is a problem document with the code that a client decides by. */
public final class Refused {
    private Refused() {}

    public static void with(ProblemCode code, HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.MEDIA_TYPE);
        var problem = WireJson.read(answer.body(), Problem.class);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.type()).isEqualTo(code.type());
        assertThat(problem.title()).isEqualTo(code.title());
        assertThat(problem.status()).isEqualTo(code.status());
        assertThat(answer.statusCode()).isEqualTo(code.status());
    }
}

package cn.haicang.proving.bench;

import cn.haicang.kiosk.centre.CentreCalls;
import cn.haicang.kiosk.centre.CentreReply;
import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.enrolment.EnrolmentResult;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An enrolled terminal without screen and devices: its own outbox, keys and line to the centre. */
final class BenchTerminal implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private BenchTerminal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BenchTerminal enrolled(Path data, String code, URI centre) {
        var terminal = open(TerminalAlone.class, data);
        var result = terminal.context.getBean(EnrolmentDesk.class).enrol(EnrolmentCode.parse(code), centre);
        if (!(result instanceof EnrolmentResult.Enrolled)) {
            throw new IllegalStateException("not enrolled: " + result);
        }
        return terminal;
    }

    /** A terminal that was enrolled before, and now sends what waits. */
    static BenchTerminal inSync(Path data) {
        return open(TerminalInSync.class, data);
    }

    private static BenchTerminal open(Class<?> parts, Path data) {
        return new BenchTerminal(new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .run("--kiosk.data=" + data, "--spring.main.banner-mode=off", "--logging.level.root=error"));
    }

    Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    CentreCalls calls() {
        return context.getBean(CentreCalls.class);
    }

    Membership membership() {
        return context.getBean(Trust.class).membership().orElseThrow();
    }

    /** The one that the centre wants here. */
    Sha256 catalogue() {
        var assignment = membership().verification().verify(TokenType.ASSIGNMENT, answered(calls().assignment()));
        return WireJson.read(assignment.payload(), Assignment.class).catalogue();
    }

    BenchSubmissions submissions() {
        return new BenchSubmissions(membership(), catalogue());
    }

    /** Each must be news to the centre, and in order. */
    void deliver(List<Envelope> envelopes) {
        var verdicts = answered(calls().deliver(new Batch(envelopes))).verdicts();
        if (!verdicts.stream().allMatch(EnvelopeVerdict.Accepted.class::isInstance)) {
            throw new IllegalStateException("not all accepted: " + verdicts);
        }
    }

    static <T> T answered(CentreReply<T> reply) {
        if (reply instanceof CentreReply.Answered<T>(var answer)) {
            return answer;
        }
        throw new IllegalStateException("no answer of the centre: " + reply);
    }

    @Override
    public void close() {
        context.close();
    }
}

package cn.haicang.console.wire;

import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server itself refuses on the terminals' port, such as a body that falls silent or is badly chunked, is told in a problem document like
 * everything else; its own page is for people.
 */
final class WireErrorReport extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(WireErrorReport.class);
    private static final int FIRST_ERROR = 400;

    private final Connector wire;

    WireErrorReport(Connector wire) {
        this.wire = wire;
    }

    /** Leaves the other port to the report that comes after this one. */
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        boolean told = response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0;
        if (!request.getConnector().equals(wire) || told || !response.setErrorReported()) {
            return;
        }
        var problem = Problems.ofServer(response.getStatus(), Optional.ofNullable(thrown));
        LOG.info("{} {}: refused by the server", request.getMethod(), problem.code());
        try {
            Problems.write(response.getResponse(), problem);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("nobody is there to hear of {}", problem.code(), gone);
        }
    }
}

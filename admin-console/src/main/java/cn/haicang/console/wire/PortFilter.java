package cn.haicang.console.wire;

import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the two ports apart, before anything else looks at a request: what terminals call answers on their port only, and
 * nothing but that answers there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortFilter extends OncePerRequestFilter {
    private final WirePort port;
    private final WireGate gate;

    PortFilter(WirePort port, WireGate gate) {
        this.port = port;
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean wire = request.getLocalPort() == port.number();
        if (wire && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            tell(request, response);
        } else if (wire) {
            gate.let(request, response, chain);
        } else if (request.getRequestURI().startsWith("/api/terminal")) {
            Problems.write(response, Problem.of(ProblemCode.NOT_FOUND));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Error pages are for people, and lead a terminal to their sign-in. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Unless the caller was answered already, and only hung up on. */
    private static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            Problems.write(response, refusedByServer(request));
        }
    }

    private static Problem refusedByServer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
                ? told
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
                ? Optional.of(cause)
                : Optional.<Throwable>empty();
        return Problems.ofServer(status, thrown);
    }
}

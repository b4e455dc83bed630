package cn.haicang.console.wire;

import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        if (request.getLocalPort() == port.number()) {
            gate.let(request, response, chain);
        } else if (request.getRequestURI().startsWith("/api/terminal")) {
            Problems.write(response, Problem.of(ProblemCode.NOT_FOUND));
        } else {
            chain.doFilter(request, response);
        }
    }
}

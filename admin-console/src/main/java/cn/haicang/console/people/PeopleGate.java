package cn.haicang.console.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who calls the console by one of its names, from a page of its own or from none: a name that somebody's DNS has
 * pointed here is refused, and so is a page of another place, also for a WebSocket, which asks no browser's leave.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PeopleGate extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(PeopleGate.class);

    private final PeoplePort port;
    private final PeopleSettings settings;

    PeopleGate(PeoplePort port, PeopleSettings settings) {
        this.port = port;
        this.settings = settings;
    }

    /** Terminals come to the other port, and were looked at there. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/terminal/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getServerName().toLowerCase(Locale.ROOT);
        if (ours(host) && sameHost(host, Optional.ofNullable(request.getHeader("Origin")))) {
            chain.doFilter(request, response);
        } else {
            log.info("CALLED_BY_ANOTHER_NAME");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** With TLS a browser has held the name against the certificate already. */
    private boolean ours(String host) {
        return port.encrypted() || settings.names().contains(host);
    }

    private static boolean sameHost(String host, Optional<String> origin) {
        return origin.map(from -> host.equals(hostOf(from))).orElse(true);
    }

    private static String hostOf(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getHost()).orElse("").toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}

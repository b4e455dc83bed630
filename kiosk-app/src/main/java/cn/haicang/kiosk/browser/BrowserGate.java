package cn.haicang.kiosk.browser;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Lets the terminal's own browser in and nobody else: not another program on the machine, not a page of another origin that
 * happens to be open, not a name that somebody's DNS has pointed at the loopback. WebSocket upgrades come this way as well.
 */
final class BrowserGate extends HttpFilter {
    static final String START = "/start/";
    static final String COOKIE = "HAICANG_KIOSK_BROWSER";
    private static final long serialVersionUID = 1L;
    private static final String ALIVE = "/alive";

    private final transient BrowserPass pass;
    private final transient StartFile file;
    private final String boot = UUID.randomUUID().toString();

    BrowserGate(BrowserPass pass, StartFile file) {
        this.pass = pass;
        this.file = file;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeaders.set(response, request.getLocalPort());
        if (!fromHere(request)) {
            Pages.refused(response);
        } else if (request.getRequestURI().startsWith(START)) {
            start(request, response);
        } else if (!admitted(request)) {
            Pages.anotherBrowser(response);
        } else if (request.getRequestURI().equals(ALIVE)) {
            Pages.alive(response, boot);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Named by its own address, and asked by a page of its own or by no page at all. */
    private static boolean fromHere(HttpServletRequest request) {
        var here = "127.0.0.1:" + request.getLocalPort();
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        return here.equals(request.getHeader("Host"))
                && origin.map(("http://" + here)::equals).orElse(true);
    }

    private boolean admitted(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .anyMatch(cookie -> pass.admits(cookie.getValue()));
    }

    private void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var given = request.getMethod().equals("GET")
                ? pass.redeem(request.getRequestURI().substring(START.length()))
                : Optional.<String>empty();
        if (given.isEmpty()) {
            Pages.anotherBrowser(response);
            return;
        }
        file.write();
        var cookie = new Cookie(COOKIE, given.get());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        Pages.welcome(response);
    }
}

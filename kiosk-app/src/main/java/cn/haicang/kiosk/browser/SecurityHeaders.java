package cn.haicang.kiosk.browser;

import jakarta.servlet.http.HttpServletResponse;

/** What the browser is told never to do with a page of the terminal. */
final class SecurityHeaders {
    private SecurityHeaders() {}

    static void set(HttpServletResponse response, int port) {
        // Flow starts by an inline script and runs what the server sends as functions made of text.
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self' ws://127.0.0.1:" + port
                        + "; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}

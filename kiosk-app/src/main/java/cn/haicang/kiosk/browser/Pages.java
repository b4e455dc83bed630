package cn.haicang.kiosk.browser;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The few plain answers that need no session and leave no cookie. */
final class Pages {
    private static final String FRAME = """
            <!doctype html>
            <html lang="zh-Hans"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>海沧政务自助</title>%s
            <style>body{font:28px/1.6 "Noto Sans CJK SC",sans-serif;margin:12vh 8vw;color:#0E2831;background:#EEF4F2}</style>
            </head><body><main><h1>海沧政务自助</h1>%s</main></body></html>
            """;

    private Pages() {}

    static void anotherBrowser(HttpServletResponse response) throws IOException {
        write(response, HttpServletResponse.SC_OK, FRAME.formatted("", """
                <p>这是自助终端的屏幕，只在终端自己的浏览器里打开。</p>
                <p lang="zh-Hant">這是自助終端的螢幕，只在終端自己的瀏覽器裡開啟。</p>
                <p lang="en">This is the screen of a self-service terminal. It opens in the terminal's own browser only.</p>
                """));
    }

    /** 400 (RFC 9110, 15.5.1): no browser of ours sends such a Host or Origin. */
    static void refused(HttpServletResponse response) throws IOException {
        write(response, HttpServletResponse.SC_BAD_REQUEST, FRAME.formatted("", "<p>400</p>"));
    }

    /**
     * Goes on to the first screen by a navigation of its own. A redirect would still count as coming from the start file,
     * and the browser keeps a SameSite=Strict cookie back from such a request.
     */
    static void welcome(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpServletResponse.SC_OK,
                FRAME.formatted("<meta http-equiv=\"refresh\" content=\"0; url=/\">", ""));
    }

    static void alive(HttpServletResponse response, String boot) throws IOException {
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(boot.getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(HttpServletResponse response, int status, String page) throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}

package cn.haicang.console.heartbeat;

import cn.haicang.console.wire.Caller;
import cn.haicang.console.wire.WireEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;

@WireEndpoint
class EventEndpoint {
    private static final long NEVER = 0;

    private final EventStreams streams;

    EventEndpoint(EventStreams streams) {
        this.streams = streams;
    }

    /** Holds no thread of the server; whoever stands between must neither keep it nor wait for more of it. */
    @GetMapping("/events")
    void listen(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        // The head leaves from here: filters that this thread passes on its way out still write to it.
        response.flushBuffer();
        var answer = request.startAsync();
        answer.setTimeout(NEVER);
        streams.open(caller, answer);
    }
}

package cn.haicang.console.wire;

import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * What every call on the terminals' port passes, in this order: is there room for it now, is there such an address, does it know
 * the method, who is calling and not too often at once, is it the right kind of body, is it small enough and here in time.
 */
@Component
class WireGate {
    private static final Logger LOG = LoggerFactory.getLogger(WireGate.class);

    private final Identification identification;
    private final WireRoom room;
    private final Duration bodyLimit;

    WireGate(Identification identification, WireRoom room, WireSettings settings) {
        this.identification = identification;
        this.room = room;
        this.bodyLimit = settings.body();
    }

    void let(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!room.enter()) {
            Problems.write(response, Problem.of(ProblemCode.UNAVAILABLE));
            return;
        }
        var body = new TimedBody(request.getInputStream(), bodyLimit);
        try {
            admit(request, response, body, chain);
        } catch (Refusal refusal) {
            LOG.info("{} {}: {}", request.getMethod(), refusal.code(), refusal.getMessage());
            Problems.write(response, Problem.of(refusal.code(), String.valueOf(refusal.getMessage())));
        } catch (TransientDataAccessException | CannotGetJdbcConnectionException busy) {
            LOG.warn("the registry did not answer in time", busy);
            Problems.write(response, Problem.of(ProblemCode.UNAVAILABLE));
        } catch (RuntimeException broken) {
            LOG.error("a call of a terminal could not be admitted", broken);
            Problems.write(response, Problem.of(ProblemCode.INTERNAL));
        } finally {
            room.leave();
        }
        if (body.late()) {
            hangUp(response);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, TimedBody body, FilterChain chain)
            throws IOException, ServletException {
        var here = Operation.at(request.getRequestURI());
        if (here.isEmpty() || request.getQueryString() != null) {
            throw new Refusal(ProblemCode.NOT_FOUND, "no such address");
        }
        var operation = Operation.of(here, request.getMethod()).orElseThrow(() -> {
            response.setHeader("Allow", here.stream().map(Operation::method).collect(Collectors.joining(", ")));
            return new Refusal(ProblemCode.METHOD_NOT_ALLOWED, "another method");
        });
        if (operation.shows() == Shows.NOTHING) {
            admitStranger(operation, request, response, body, chain);
        } else {
            admitTerminal(operation, request, response, body, chain);
        }
    }

    private void admitTerminal(
            Operation operation,
            HttpServletRequest request,
            HttpServletResponse response,
            TimedBody body,
            FilterChain chain)
            throws IOException, ServletException {
        var caller = identification.of(request, operation.shows());
        if (!room.enter(caller.terminal())) {
            throw new Refusal(ProblemCode.TOO_MANY, "so many calls at once of one terminal");
        }
        try {
            request.setAttribute(Caller.class.getName(), caller);
            chain.doFilter(withBody(operation.takes(), request, body), response);
        } finally {
            room.leave(caller.terminal());
        }
    }

    private void admitStranger(
            Operation operation,
            HttpServletRequest request,
            HttpServletResponse response,
            TimedBody body,
            FilterChain chain)
            throws IOException, ServletException {
        if (!room.enterStranger()) {
            throw new Refusal(ProblemCode.UNAVAILABLE, "so many calls at once of nobody known");
        }
        try {
            chain.doFilter(withBody(operation.takes(), request, body), response);
        } finally {
            room.leaveStranger();
        }
    }

    private static HttpServletRequest withBody(Takes takes, HttpServletRequest request, TimedBody body)
            throws IOException {
        if (takes.nothing()) {
            return request;
        }
        requireMediaType(takes, request);
        if (request.getContentLengthLong() > takes.maxBytes()) {
            throw tooLarge(takes);
        }
        if (takes.streamed()) {
            return new BodyRequest(request, body);
        }
        try {
            return new BodyRequest(request, read(takes, plain(request, body)));
        } catch (ZipException | EOFException e) {
            throw new Refusal(ProblemCode.MALFORMED, "not gzip to its end");
        } catch (InterruptedIOException slow) {
            throw new Refusal(ProblemCode.TOO_SLOW, "the body came too slowly");
        }
    }

    private static void requireMediaType(Takes takes, HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals(takes.mediaType())) {
            throw new Refusal(ProblemCode.MEDIA_TYPE, takes.mediaType() + " is wanted");
        }
        if (takes.streamed() && request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw new Refusal(ProblemCode.MEDIA_TYPE, "no coding: what is sealed does not shrink");
        }
    }

    /** What is compressed counts by its length when it is not. */
    private static InputStream plain(HttpServletRequest request, TimedBody body) throws IOException {
        var coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding == null) {
            return body;
        }
        if (!coding.strip().equalsIgnoreCase("gzip")) {
            throw new Refusal(ProblemCode.MEDIA_TYPE, "no coding but gzip");
        }
        return new GZIPInputStream(body);
    }

    private static byte[] read(Takes takes, InputStream plain) throws IOException {
        // One byte more than allowed tells, also where the length was not said beforehand.
        var body = plain.readNBytes(takes.maxBytes() + 1);
        if (body.length > takes.maxBytes()) {
            throw tooLarge(takes);
        }
        return body;
    }

    private static Refusal tooLarge(Takes takes) {
        return new Refusal(ProblemCode.TOO_LARGE, "at most " + takes.maxBytes() + " bytes");
    }

    /** The server would read what is left of a body to its end, however slowly it comes. */
    private static void hangUp(HttpServletResponse response) throws IOException {
        response.flushBuffer();
        throw new CloseNowException("a body that does not end");
    }
}

package cn.haicang.console.wire;

import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.crypto.PublicJwk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * What every call on the terminals' port passes, in this order: is there such an address, does it know the method, who is
 * calling, is it the right kind of body, is it small enough, is there room for it now.
 */
@Component
class WireGate {
    private static final Logger LOG = LoggerFactory.getLogger(WireGate.class);
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private final CallerRegister register;
    private final Clock clock;
    private final Semaphore room;

    WireGate(CallerRegister register, WireSettings settings, Clock clock) {
        this.register = register;
        this.clock = clock;
        this.room = new Semaphore(settings.calls());
    }

    void let(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!room.tryAcquire()) {
            Problems.write(response, Problem.of(ProblemCode.UNAVAILABLE));
            return;
        }
        try {
            chain.doFilter(admit(request, response), response);
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
            room.release();
        }
    }

    private HttpServletRequest admit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var here = Operation.at(request.getRequestURI());
        if (here.isEmpty() || request.getQueryString() != null) {
            throw new Refusal(ProblemCode.NOT_FOUND, "no such address");
        }
        var operation = Operation.of(here, request.getMethod()).orElseThrow(() -> {
            response.setHeader("Allow", here.stream().map(Operation::method).collect(Collectors.joining(", ")));
            return new Refusal(ProblemCode.METHOD_NOT_ALLOWED, "another method");
        });
        if (operation.needsCertificate()) {
            request.setAttribute(Caller.class.getName(), caller(request));
        }
        if (!operation.hasBody()) {
            return request;
        }
        requireJson(request);
        try {
            return new ReadRequest(request, body(request, operation.maxBytes()));
        } catch (ZipException | EOFException e) {
            throw new Refusal(ProblemCode.MALFORMED, "not gzip to its end");
        }
    }

    private Caller caller(HttpServletRequest request) {
        if (!(request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain) || chain.length == 0) {
            throw new Refusal(ProblemCode.CERTIFICATE_MISSING, "no client certificate");
        }
        requireValid(chain[0]);
        if (!(chain[0].getPublicKey() instanceof ECPublicKey key)) {
            throw new Refusal(ProblemCode.CERTIFICATE_UNKNOWN, "not a key on P-256");
        }
        return switch (register.standing(PublicJwk.of(key))) {
            case Standing.Known(var caller) -> caller;
            case Standing.Revoked _ -> throw new Refusal(ProblemCode.TERMINAL_REVOKED, "revoked");
            case Standing.Unknown _ -> throw new Refusal(ProblemCode.CERTIFICATE_UNKNOWN, "no such installation");
        };
    }

    private void requireValid(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw new Refusal(ProblemCode.CERTIFICATE_UNKNOWN, "the certificate is not valid now");
        }
    }

    private static void requireJson(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals(MediaType.APPLICATION_JSON_VALUE)) {
            throw new Refusal(ProblemCode.MEDIA_TYPE, "application/json is wanted");
        }
    }

    /** What is compressed counts by its length when it is not. */
    private static InputStream plain(HttpServletRequest request) throws IOException {
        var coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding == null) {
            return request.getInputStream();
        }
        if (!coding.strip().equalsIgnoreCase("gzip")) {
            throw new Refusal(ProblemCode.MEDIA_TYPE, "no coding but gzip");
        }
        return new GZIPInputStream(request.getInputStream());
    }

    private static byte[] body(HttpServletRequest request, int maxBytes) throws IOException {
        if (request.getContentLengthLong() > maxBytes) {
            throw new Refusal(ProblemCode.TOO_LARGE, "at most " + maxBytes + " bytes");
        }
        // One byte more than allowed tells, also where the length was not said beforehand.
        var body = plain(request).readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw new Refusal(ProblemCode.TOO_LARGE, "at most " + maxBytes + " bytes");
        }
        return body;
    }
}

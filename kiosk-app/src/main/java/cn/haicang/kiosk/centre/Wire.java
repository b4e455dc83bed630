package cn.haicang.kiosk.centre;

import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call over HTTP: bounded in time and in size, its refusals read as RFC 9457 wants them. */
final class Wire {
    private static final Logger log = LoggerFactory.getLogger(Wire.class);
    private static final String BASE = "/api/terminal/v1";
    private static final String EVENT_STREAM = "text/event-stream";

    /** Ten times what the comments of an hour need. */
    private static final long STREAM_BYTES = 64 * 1024;

    /** However long the centre wants to hear nothing: a mistake there must not silence a fleet. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final CentreSettings settings;
    private final AtomicReference<String> lastFailure = new AtomicReference<>("");

    Wire(CentreSettings settings) {
        this.settings = settings;
    }

    HttpClient client(SSLContext tls) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .sslContext(tls)
                .sslParameters(new SSLParameters(null, new String[] {"TLSv1.3"}))
                .build();
    }

    /** Compressed; a batch of sealed parts in base 64 shrinks by a quarter. */
    static HttpRequest postCompressed(URI centre, String path, Object message) {
        return HttpRequest.newBuilder(at(centre, path))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("Accept", "application/json, " + Problem.MEDIA_TYPE)
                .header("Accept-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(Gzip.compressed(WireJson.write(message))))
                .build();
    }

    static HttpRequest get(URI centre, String path) {
        return HttpRequest.newBuilder(at(centre, path))
                .header("Accept", "application/jose, " + Problem.MEDIA_TYPE)
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
    }

    static HttpRequest post(URI centre, String path, Object message) {
        return HttpRequest.newBuilder(at(centre, path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, " + Problem.MEDIA_TYPE)
                .POST(BodyPublishers.ofByteArray(WireJson.write(message)))
                .build();
    }

    static HttpRequest head(URI centre, String path) {
        return HttpRequest.newBuilder(at(centre, path)).HEAD().build();
    }

    static HttpRequest put(URI centre, String path, String mediaType, byte[] body) {
        return HttpRequest.newBuilder(at(centre, path))
                .header("Content-Type", mediaType)
                .header("Accept", Problem.MEDIA_TYPE)
                .PUT(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** A part of the whole (RFC 9110 14.5). */
    static HttpRequest put(URI centre, String path, long first, byte[] piece, long total) {
        return HttpRequest.newBuilder(at(centre, path))
                .header("Content-Type", "application/jose")
                .header("Content-Range", "bytes %d-%d/%d".formatted(first, first + piece.length - 1, total))
                .header("Accept", Problem.MEDIA_TYPE)
                .PUT(BodyPublishers.ofByteArray(piece))
                .build();
    }

    private static URI at(URI centre, String path) {
        return centre.resolve(BASE + path);
    }

    /** What is taken from a successful answer. */
    interface Reading<T> {
        /** @throws IOException if it is not what was asked for */
        T of(HttpResponse<byte[]> response) throws IOException;
    }

    <T> CentreReply<T> send(HttpClient client, HttpRequest request, Reading<T> reading) {
        var path = request.uri().getPath();
        // HttpRequest.timeout ends with the head of an answer; this deadline holds to the last byte of its body.
        var call = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), WireJson.MAX_BYTES));
        try {
            return read(path, call.get(settings.call().toMillis(), TimeUnit.MILLISECONDS), reading);
        } catch (IOException e) {
            failed(path, "an answer that is not what it says it is: " + e.getMessage());
        } catch (TimeoutException e) {
            call.cancel(true);
            failed(path, "no answer within " + settings.call());
        } catch (ExecutionException e) {
            failed(path, reason(e));
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
        }
        return new CentreReply.NotReached<>();
    }

    static HttpRequest events(URI centre) {
        return HttpRequest.newBuilder(at(centre, "/events"))
                .header("Accept", EVENT_STREAM)
                .GET()
                .build();
    }

    /** Until the stream ends, or nothing comes for too long. What is no stream of events has no lines. */
    void listen(HttpClient client, HttpRequest request, Consumer<String> each) {
        var lines = new StreamLines();
        BodyHandler<Void> streamed = answer -> answer.statusCode() == 200 && isEventStream(answer)
                ? BodySubscribers.fromLineSubscriber(lines)
                : BodySubscribers.replacing(null);
        var call = client.sendAsync(request, BodyHandlers.limiting(streamed, STREAM_BYTES));
        var _ = call.whenComplete((_, _) -> lines.end());
        try {
            for (var line = lines.next(settings.silence()); line.isPresent(); line = lines.next(settings.silence())) {
                each.accept(line.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            call.cancel(true);
        }
    }

    private static boolean isEventStream(HttpResponse.ResponseInfo answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith(EVENT_STREAM))
                .isPresent();
    }

    /** A terminal may be alone for weeks: the same reason is said once. */
    private void failed(String path, String reason) {
        if (reason.equals(lastFailure.getAndSet(reason))) {
            log.debug("CALL_FAILED {} {}", path, reason);
        } else {
            log.warn("CALL_FAILED {} {}", path, reason);
        }
    }

    private <T> CentreReply<T> read(String path, HttpResponse<byte[]> response, Reading<T> reading) throws IOException {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            var answer = reading.of(response);
            lastFailure.set("");
            return new CentreReply.Answered<>(answer);
        }
        var body = plain(response);
        lastFailure.set("");
        boolean problem = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith(Problem.MEDIA_TYPE))
                .isPresent();
        if (!problem) {
            log.warn("CALL_ANSWERED_BY_A_STRANGER {} {}", path, status);
            return new CentreReply.NotReached<>();
        }
        var code = code(status, body);
        log.warn("CALL_REFUSED {} {}", path, code);
        return new CentreReply.Refused<>(code, toWait(response));
    }

    /** Seconds only: a date would be judged by a clock that may be wrong. */
    private static Duration toWait(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT)
                .orElse(Duration.ZERO);
    }

    /** How much the centre has, in the words of draft-ietf-httpbis-resumable-upload. */
    static Uploaded uploaded(HttpResponse<byte[]> response) throws IOException {
        var offset = response.headers().firstValue("Upload-Offset").filter(bytes -> bytes.matches("\\d{1,9}"));
        var whole = response.headers().firstValue("Upload-Complete").filter(word -> word.matches("\\?[01]"));
        if (offset.isEmpty() || whole.isEmpty()) {
            throw new IOException("no word of how much is there");
        }
        return new Uploaded(Long.parseLong(offset.get()), whole.get().equals("?1"));
    }

    /** The body, as it came before it was compressed. */
    static byte[] plain(HttpResponse<byte[]> response) throws IOException {
        return response.headers().firstValue("Content-Encoding").isPresent()
                ? Gzip.plain(response.body(), WireJson.MAX_BYTES)
                : response.body();
    }

    /** A newer centre may have codes that we don't know: then the status tells as much as it can. */
    private static ProblemCode code(int status, byte[] body) {
        try {
            return WireJson.read(body, Problem.class).code();
        } catch (MalformedMessage unknownCode) {
            return Arrays.stream(ProblemCode.values())
                    .filter(code -> code.status() == status)
                    .findFirst()
                    .orElse(status < 500 ? ProblemCode.MALFORMED : ProblemCode.INTERNAL);
        }
    }

    private static String reason(ExecutionException e) {
        Throwable at = e;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at instanceof IOException && at.getMessage() == null
                ? at.getClass().getSimpleName()
                : at.toString();
    }
}

package cn.haicang.devices.document;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the print server and gets its answer (RFC 8010: IPP over HTTP). */
final class IppLine implements AutoCloseable {
    /** A server's answer to what is asked here has some hundred bytes, its list of formats some thousand. */
    private static final int MOST_ANSWER = 64 << 10;

    private static final int OK = 200;

    private final URI address;
    /** Straight to the printer: a document takes no way through somebody's proxy. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    /** @param printer {@code ipp://…} or {@code ipps://…} */
    IppLine(URI printer) {
        boolean secure = printer.getScheme().equals("ipps");
        int port = printer.getPort() < 0 ? 631 : printer.getPort();
        this.address =
                URI.create((secure ? "https://" : "http://") + printer.getHost() + ":" + port + printer.getRawPath());
    }

    /**
     * @param document goes after the request; empty for most of them
     * @throws DeviceLost if no answer came in time, or none that is IPP
     * @throws Forbidden if the server wants to know first who asks
     */
    IppPacket ask(IppPacket request, byte[] document, Deadline deadline) {
        var http = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/ipp")
                .POST(body(request, document))
                .build();
        var answer = client.sendAsync(http, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_ANSWER));
        try {
            return read(answer.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw new DeviceLost(ReasonCode.NO_ANSWER, e);
        } catch (ExecutionException e) {
            throw new DeviceLost(
                    e.getCause() instanceof ConnectException ? ReasonCode.NOT_CONNECTED : ReasonCode.LOST, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceLost(ReasonCode.NO_ANSWER, e);
        } finally {
            answer.cancel(true); // frees the connection of an exchange that nobody waits for
        }
    }

    private static BodyPublisher body(IppPacket request, byte[] document) {
        var head = new ByteArrayOutputStream();
        try (var out = new IppOutputStream(head)) {
            out.write(request);
        } catch (IOException e) {
            throw new IllegalStateException("a buffer takes everything", e);
        }
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(head.toByteArray()), BodyPublishers.ofByteArray(document));
    }

    private static IppPacket read(HttpResponse<byte[]> response) {
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            throw new Forbidden();
        }
        if (response.statusCode() != OK) {
            throw new DeviceLost(ReasonCode.PROTOCOL);
        }
        try (var in = new IppInputStream(new ByteArrayInputStream(response.body()))) {
            return in.readPacket();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The last one by an answer whose collections are nested without end.
            throw new DeviceLost(ReasonCode.PROTOCOL, e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** HTTP says 401 or 403: the server's rules don't let the terminal do this. */
    static final class Forbidden extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Forbidden() {
            super("the print server's rules don't let the terminal do this");
        }
    }
}

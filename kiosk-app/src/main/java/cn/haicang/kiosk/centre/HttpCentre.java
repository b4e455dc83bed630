package cn.haicang.kiosk.centre;

import cn.haicang.kiosk.trust.KnownTime;
import cn.haicang.kiosk.trust.Membership;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.MalformedMessage;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.command.CommandId;
import cn.haicang.protocol.command.CommandList;
import cn.haicang.protocol.command.CommandReport;
import cn.haicang.protocol.enrolment.RenewalAnswer;
import cn.haicang.protocol.enrolment.RenewalRequest;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The centre over HTTPS with both certificates; a new client for each membership. */
@Component
class HttpCentre implements CentreCalls, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(HttpCentre.class);

    private final Trust trust;
    private final Wire wire;
    private final AuthorityCheck check;
    private final Reachability reachability;
    private Optional<Line> line = Optional.empty();

    HttpCentre(Trust trust, KnownTime time, CentreSettings settings, Reachability reachability) {
        this.trust = trust;
        this.wire = new Wire(settings);
        this.check = new AuthorityCheck(time);
        this.reachability = reachability;
    }

    private record Line(Membership membership, HttpClient client) {}

    @Override
    public CentreReply<BatchAnswer> deliver(Batch batch) {
        var reply = read(
                "/submissions",
                () -> call(centre -> Wire.postCompressed(centre, "/submissions", batch)),
                BatchAnswer.class);
        // A centre of before compression refuses the coding, and nothing of the batch was stored.
        return reply instanceof CentreReply.Refused<BatchAnswer>(var code, var _) && code == ProblemCode.MEDIA_TYPE
                ? post("/submissions", batch, BatchAnswer.class)
                : reply;
    }

    @Override
    public CentreReply<Uploaded> uploaded(Sha256 hash) {
        return call(centre -> Wire.head(centre, attachment(hash)), Wire::uploaded);
    }

    @Override
    public CentreReply<Uploaded> upload(Sha256 hash, long first, byte[] piece, long total) {
        return call(centre -> Wire.put(centre, attachment(hash), first, piece, total), Wire::uploaded);
    }

    private static String attachment(Sha256 hash) {
        return "/attachments/" + hash;
    }

    @Override
    public CentreReply<HeartbeatAnswer> beat(Heartbeat heartbeat) {
        return post("/heartbeats", heartbeat, HeartbeatAnswer.class);
    }

    @Override
    public CentreReply<String> assignment() {
        return call(centre -> Wire.get(centre, "/assignment")).map(HttpCentre::text);
    }

    @Override
    public CentreReply<String> catalogue(Sha256 hash) {
        return call(centre -> Wire.get(centre, "/catalogues/" + hash)).map(HttpCentre::text);
    }

    @Override
    public CentreReply<SealedMessage> query(SealedMessage query) {
        return post("/queries", query, SealedMessage.class);
    }

    @Override
    public CentreReply<RenewalAnswer> renew(RenewalRequest request) {
        return post("/certificates", request, RenewalAnswer.class);
    }

    @Override
    public CentreReply<CommandList> commands() {
        return read("/commands", () -> call(centre -> Wire.get(centre, "/commands")), CommandList.class);
    }

    @Override
    public CentreReply<Noted> report(CommandId id, CommandReport report) {
        var path = "/commands/" + id + "/result";
        return call(centre -> Wire.put(centre, path, "application/json", WireJson.write(report)))
                .map(_ -> new Noted());
    }

    @Override
    public CentreReply<Noted> file(CommandId id, Sha256 hash, String jwe) {
        var path = "/commands/" + id + "/files/" + hash;
        return call(centre -> Wire.put(centre, path, "application/jose", jwe.getBytes(StandardCharsets.US_ASCII)))
                .map(_ -> new Noted());
    }

    /** Hands on each line of the stream of hints, until it ends or nothing comes for too long. */
    void listen(Consumer<String> lines) {
        line().ifPresent(open ->
                wire.listen(open.client(), Wire.events(open.membership().centre()), lines));
    }

    private <T> CentreReply<T> post(String path, Object message, Class<T> answer) {
        return read(path, () -> call(centre -> Wire.post(centre, path, message)), answer);
    }

    private static <T> CentreReply<T> read(String path, Supplier<CentreReply<byte[]>> call, Class<T> answer) {
        try {
            return call.get().map(body -> WireJson.read(body, answer));
        } catch (MalformedMessage e) {
            log.warn("CALL_ANSWER_UNREADABLE {} {}", path, e.getMessage());
            return new CentreReply.NotReached<>();
        }
    }

    private CentreReply<byte[]> call(Function<URI, HttpRequest> request) {
        return call(request, Wire::plain);
    }

    private <T> CentreReply<T> call(Function<URI, HttpRequest> request, Wire.Reading<T> reading) {
        var open = line();
        if (open.isEmpty()) {
            return new CentreReply.NotReached<>();
        }
        var line = open.get();
        var reply = wire.send(line.client(), request.apply(line.membership().centre()), reading);
        if (!Thread.currentThread().isInterrupted()) {
            reachability.note(!(reply instanceof CentreReply.NotReached));
        }
        return reply;
    }

    private synchronized Optional<Line> line() {
        var membership = trust.membership();
        if (!line.map(Line::membership).equals(membership)) {
            // What is under way ends on the connections on which it began.
            line.map(Line::client).ifPresent(HttpClient::shutdown);
            line = membership.map(m ->
                    new Line(m, wire.client(Handshake.as(m, new PinnedAuthority(m.authority(), check)))));
        }
        return line;
    }

    /** A JWS is ASCII; anything else will not verify. */
    private static String text(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    @Override
    public synchronized void close() {
        line.map(Line::client).ifPresent(HttpClient::shutdownNow);
        line = Optional.empty();
    }
}

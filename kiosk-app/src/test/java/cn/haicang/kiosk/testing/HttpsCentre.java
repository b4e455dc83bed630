package cn.haicang.kiosk.testing;

import cn.haicang.kiosk.trust.Certificates;
import cn.haicang.protocol.Problem;
import cn.haicang.protocol.ProblemCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.enrolment.EnrolmentCode;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import cn.haicang.protocol.enrolment.EnrolmentSheet;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.HeartbeatAnswer;
import cn.haicang.protocol.health.SignedTime;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** A small centre over real HTTPS with mutual TLS: knows one enrolment code, one catalogue, and keeps what it is given. */
public final class HttpsCentre implements AutoCloseable {
    /** Where its certificate says that it is. */
    public static final String HOST = "127.0.0.1";

    private static final String BASE = "/api/terminal/v1";

    private final CentreKeys keys;
    private final Clock clock;
    private final EnrolmentCode code;
    private final String catalogue;
    private final HttpsServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<PublicKey> enrolledKeys = new CopyOnWriteArrayList<>();
    private final List<Envelope> envelopes = new CopyOnWriteArrayList<>();
    private final AtomicBoolean losing = new AtomicBoolean();
    private final List<Heartbeat> beats = new CopyOnWriteArrayList<>();
    private final Map<String, Handler> own = new ConcurrentHashMap<>();
    private volatile Optional<Handler> instead = Optional.empty();
    private volatile Duration nextBeat = Duration.ofSeconds(30);

    /** Answers a call in its own way. */
    public interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private HttpsCentre(CentreKeys keys, Clock clock, X509Certificate certificate, KeyPair key) {
        this.keys = keys;
        this.clock = clock;
        this.code = EnrolmentCode.make(
                RandomGenerator.getDefault(), Sha256.of(der(keys.authority().certificate())));
        this.catalogue = keys.catalogue();
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new WantsCertificate(tls(keys, certificate, key)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(workers);
        server.start();
    }

    /** Its certificate is valid from the beginning of its authority, for a year. */
    public static HttpsCentre start(CentreKeys keys, Clock clock) {
        var from = keys.authority().certificate().getNotBefore().toInstant();
        return start(keys, clock, HOST, from, from.plus(Duration.ofDays(365)));
    }

    public static HttpsCentre start(CentreKeys keys, Clock clock, String host, Instant from, Instant until) {
        var key = EphemeralKey.newPair();
        return new HttpsCentre(keys, clock, keys.authority().server(host, key.getPublic(), from, until), key);
    }

    public URI address() {
        return URI.create("https://" + HOST + ":" + server.getAddress().getPort());
    }

    public EnrolmentCode code() {
        return code;
    }

    /** Code, whole hash and address, as its QR code says them. */
    public EnrolmentSheet sheet() {
        return new EnrolmentSheet(
                code, Sha256.of(der(keys.authority().certificate())), address().toString());
    }

    /** Methods and paths, in the order in which they came. */
    public List<String> calls() {
        return calls;
    }

    /** The key of each enrolment that was asked for. */
    public List<PublicKey> enrolledKeys() {
        return enrolledKeys;
    }

    public List<Envelope> envelopes() {
        return envelopes;
    }

    /** Does what is asked the next time, and hangs up instead of answering. */
    public void loseNextAnswer() {
        losing.set(true);
    }

    public void insteadOfAnswering(Handler handler) {
        instead = Optional.of(handler);
    }

    public void answering() {
        instead = Optional.empty();
    }

    /** Answers one path, such as {@code /events}, in its own way. */
    public void at(String path, Handler handler) {
        own.put(BASE + path, handler);
    }

    public List<Heartbeat> beats() {
        return beats;
    }

    /** How long a terminal is told to wait until its next heartbeat. */
    public void wantingBeatsEvery(Duration pause) {
        nextBeat = pause;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            calls.add(exchange.getRequestMethod() + " " + path);
            if (instead.isPresent()) {
                instead.get().handle(exchange);
            } else if (!path.equals(BASE + "/enrolments") && !showsCertificate(exchange)) {
                refuse(exchange, ProblemCode.CERTIFICATE_MISSING);
            } else if (own.containsKey(path)) {
                own.get(path).handle(exchange);
            } else {
                answer(exchange, path.substring(BASE.length()));
            }
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        var body = body(exchange);
        switch (path) {
            case "/enrolments" -> enrol(exchange, WireJson.read(body, EnrolmentRequest.class));
            case "/heartbeats" -> send(exchange, WireJson.write(beat(WireJson.read(body, Heartbeat.class))));
            case "/assignment" -> send(exchange, assignment().getBytes(StandardCharsets.US_ASCII));
            case "/submissions" -> send(exchange, WireJson.write(take(WireJson.read(body, Batch.class))));
            default -> {
                if (path.equals("/catalogues/" + Sha256.ofAscii(catalogue))) {
                    send(exchange, catalogue.getBytes(StandardCharsets.US_ASCII));
                } else {
                    refuse(exchange, ProblemCode.NOT_FOUND);
                }
            }
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(body).readAllBytes()
                : body.readAllBytes();
    }

    private void enrol(HttpExchange exchange, EnrolmentRequest request) throws IOException {
        if (!request.code().equals(code.sent())) {
            refuse(exchange, ProblemCode.ENROLMENT_REFUSED);
            return;
        }
        try (var pem = new PEMParser(new StringReader(request.certificateRequest()))) {
            var csr = new JcaPKCS10CertificationRequest((PKCS10CertificationRequest) pem.readObject());
            enrolledKeys.add(csr.getPublicKey());
            var certificate = keys.authority().terminal(CentreKeys.TERMINAL.value(), csr.getPublicKey());
            send(
                    exchange,
                    WireJson.write(new EnrolmentAnswer(
                            CentreKeys.TERMINAL,
                            CentreKeys.INSTALLATION,
                            pem(certificate),
                            pem(keys.authority().certificate()),
                            keys.keys(),
                            assignment())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private HeartbeatAnswer beat(Heartbeat heartbeat) {
        beats.add(heartbeat);
        var now = clock.instant();
        var time = new SignedTime(
                CentreKeys.TERMINAL, heartbeat.boot(), heartbeat.counter(), now, Sha256.ofAscii("audit"));
        return new HeartbeatAnswer(now, 1, 0, nextBeat, keys.sign(TokenType.TIME, time), Optional.empty());
    }

    private BatchAnswer take(Batch batch) {
        return BatchAnswer.of(batch, batch.envelopes().stream().map(this::take).toList());
    }

    private EnvelopeVerdict take(Envelope envelope) {
        if (envelopes.contains(envelope)) {
            return new EnvelopeVerdict.Duplicate();
        }
        envelopes.add(envelope);
        return new EnvelopeVerdict.Accepted();
    }

    private String assignment() {
        return keys.sign(TokenType.ASSIGNMENT, keys.assignment(1, catalogue));
    }

    private void send(HttpExchange exchange, byte[] body) throws IOException {
        if (losing.getAndSet(false)) {
            throw new IOException("the answer is lost");
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    public static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    public static void refuse(HttpExchange exchange, ProblemCode code) throws IOException {
        var body = WireJson.write(Problem.of(code));
        exchange.getResponseHeaders().set("Content-Type", Problem.MEDIA_TYPE);
        exchange.sendResponseHeaders(code.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean showsCertificate(HttpExchange exchange) {
        try {
            return ((HttpsExchange) exchange).getSSLSession().getPeerCertificates().length > 0;
        } catch (SSLPeerUnverifiedException none) {
            return false;
        }
    }

    private static SSLContext tls(CentreKeys keys, X509Certificate certificate, KeyPair key)
            throws GeneralSecurityException, IOException {
        var root = keys.authority().certificate();
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("centre", key.getPrivate(), new char[0], new X509Certificate[] {certificate, root});
        var keyManagers = KeyManagerFactory.getInstance("PKIX");
        keyManagers.init(own, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), new TrustManager[] {new SignedBy(root)}, null);
        return context;
    }

    /** Lets in a terminal's certificate that is over, as the centre does. */
    private static final class SignedBy extends X509ExtendedTrustManager {
        private final X509Certificate root;

        SignedBy(X509Certificate root) {
            this.root = root;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            try {
                chain[0].verify(root.getPublicKey());
            } catch (GeneralSecurityException e) {
                throw new CertificateException(e);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException("by the engine only");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            throw new UnsupportedOperationException("by the engine only");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException("calls nobody");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            throw new UnsupportedOperationException("calls nobody");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            throw new UnsupportedOperationException("calls nobody");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[] {root};
        }
    }

    private static final class WantsCertificate extends HttpsConfigurator {
        WantsCertificate(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            var tls = getSSLContext().getDefaultSSLParameters();
            tls.setWantClientAuth(true);
            parameters.setSSLParameters(tls);
        }
    }

    private static String pem(X509Certificate certificate) throws IOException {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            pem.writeObject(certificate);
        }
        return text.toString();
    }

    private static byte[] der(X509Certificate certificate) {
        return Certificates.encoded(certificate);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}

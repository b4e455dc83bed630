package cn.haicang.console.testing;

import cn.haicang.console.terminals.IssuedCode;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.crypto.Signing;
import cn.haicang.protocol.enrolment.CentreKey;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.enrolment.EnrolmentRequest;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.QueryAnswer;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.BatchAnswer;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.jspecify.annotations.Nullable;

/** A terminal over real HTTPS: its own key, the centre's CA pinned, a client certificate once it is enrolled. */
public final class TestTerminal {
    private static final char[] NO_PASSWORD = new char[0];

    private final int port;
    private final String authority;
    private final KeyPair key;
    private @Nullable EnrolmentAnswer enrolment;
    private HttpClient http;

    private TestTerminal(int port, String authority, KeyPair key) {
        this.port = port;
        this.authority = authority;
        this.key = key;
        this.http = client(null);
    }

    public static TestTerminal newAt(RunningCentre centre) {
        return new TestTerminal(
                centre.wirePort(), centre.bean(CentreTrust.class).authorityPem(), EphemeralKey.newPair());
    }

    /** One whose cable nobody has plugged in. */
    public static TestTerminal withoutWire(CentreTrust trust) {
        return new TestTerminal(-1, trust.authorityPem(), EphemeralKey.newPair());
    }

    /** The same terminal after the centre was started again on another port. */
    public TestTerminal movedTo(RunningCentre centre) {
        var moved = new TestTerminal(centre.wirePort(), authority, key);
        moved.become(enrolment());
        return moved;
    }

    public EnrolmentAnswer enrol(IssuedCode issued) {
        var answer = post("/enrolments", new EnrolmentRequest(issued.code().sent(), certificateRequest()));
        if (answer.statusCode() != 200) {
            throw new AssertionError("enrolment refused: " + text(answer));
        }
        become(WireJson.read(answer.body(), EnrolmentAnswer.class));
        return enrolment();
    }

    public void become(EnrolmentAnswer answer) {
        enrolment = answer;
        http = client(answer.certificate());
    }

    public EnrolmentAnswer enrolment() {
        return Objects.requireNonNull(enrolment, "not enrolled");
    }

    public TerminalId id() {
        return enrolment().terminal();
    }

    public InstallationId installation() {
        return enrolment().installation();
    }

    public Signing signing() {
        return Signing.es256(key.getPrivate(), (ECPublicKey) key.getPublic());
    }

    public Sealing sealing() {
        return Sealing.to(PublicJwk.parse(enrolment().keys().stream()
                .filter(published -> published.use() == CentreKey.Use.SEALING)
                .findFirst()
                .orElseThrow()
                .jwk()));
    }

    public List<EnvelopeVerdict> submit(Envelope... envelopes) {
        var answer = post("/submissions", new Batch(List.of(envelopes)));
        if (answer.statusCode() != 200) {
            throw new AssertionError("batch refused: " + text(answer));
        }
        return WireJson.read(answer.body(), BatchAnswer.class).verdicts();
    }

    public QueryAnswer ask(Query.Question question) {
        var replyKey = EphemeralKey.make();
        var query = new Query(question, replyKey.publicJwk().json());
        var answer = post("/queries", new SealedMessage(sealing().seal(WireJson.write(query))));
        if (answer.statusCode() != 200) {
            throw new AssertionError("query refused: " + text(answer));
        }
        var sealed = WireJson.read(answer.body(), SealedMessage.class);
        return WireJson.read(replyKey.open(sealed.jwe()), QueryAnswer.class);
    }

    public HttpResponse<byte[]> post(String path, Object message) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.write(message)))
                .build());
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).build());
    }

    /** For requests that a well-behaved terminal doesn't make. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/terminal/v1" + path))
                .timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, TestTerminal::body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A stream has no end to wait for: it is left unread, and the centre ends it when another one is opened. */
    private static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo answer) {
        return answer.headers()
                        .firstValue("Content-Type")
                        .filter("text/event-stream"::equals)
                        .isPresent()
                ? HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofInputStream(), _ -> new byte[0])
                : HttpResponse.BodySubscribers.ofByteArray();
    }

    /** The lines of a stream, as they come. */
    public Stream<String> lines(String path) {
        try {
            return http.send(request(path).build(), HttpResponse.BodyHandlers.ofLines())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Shows a certificate that is not its own. */
    public void showCertificate(String pem) {
        http = client(pem);
    }

    /** A connection by hand. */
    public SSLSocket open() {
        try {
            return (SSLSocket) http.sslContext().getSocketFactory().createSocket("localhost", port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KeyPair key() {
        return key;
    }

    public String certificateRequest() {
        try {
            var request = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=terminal"), key.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()));
            var text = new StringWriter();
            try (var pem = new JcaPEMWriter(text)) {
                pem.writeObject(request);
            }
            return text.toString();
        } catch (IOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpClient client(@Nullable String certificate) {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, NO_PASSWORD);
            trusted.setCertificateEntry("centre", read(authority));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var own = KeyStore.getInstance("PKCS12");
            own.load(null, NO_PASSWORD);
            if (certificate != null) {
                own.setKeyEntry("own", key.getPrivate(), NO_PASSWORD, new Certificate[] {read(certificate)});
            }
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, NO_PASSWORD);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(context)
                    .build();
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Certificate read(String pem) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}

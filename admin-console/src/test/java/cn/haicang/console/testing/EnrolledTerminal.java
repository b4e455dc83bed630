package cn.haicang.console.testing;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.Language;
import cn.haicang.protocol.PersonName;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ResidentNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.crypto.EphemeralKey;
import cn.haicang.protocol.crypto.PublicJwk;
import cn.haicang.protocol.crypto.Sealing;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.crypto.Verification;
import cn.haicang.protocol.enrolment.CentreKey;
import cn.haicang.protocol.enrolment.EnrolmentAnswer;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.health.Heartbeat;
import cn.haicang.protocol.health.QueueReport;
import cn.haicang.protocol.query.Query;
import cn.haicang.protocol.query.SealedMessage;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.ConsentRecord;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.SubmissionContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A terminal that has enrolled, and what it says. Its residents are invented. */
public final class EnrolledTerminal {
    public static final Applicant APPLICANT =
            new Applicant("RESIDENT_ID_CARD", new PersonName("陈示例"), new ResidentNumber("350299195203070021"));

    private static final UUID BOOT = UUID.fromString("5b0f3a64-2d0c-4b4e-8a3e-0c6f5a1d9b72");

    private final TerminalKey key;
    private final EnrolmentAnswer answer;
    private final Random random = new Random(2026);
    private Optional<Sha256> previousHead = Optional.empty();
    private Sequence sequence = Sequence.FIRST;
    private long counter;

    public EnrolledTerminal(TerminalKey key, EnrolmentAnswer answer) {
        this.key = key;
        this.answer = answer;
    }

    public EnrolmentAnswer answer() {
        return answer;
    }

    public WireClient client(int port) {
        return WireClient.with(port, answer.authority(), answer.certificate(), key.privateKey());
    }

    /** What the centre signed. */
    public byte[] verified(TokenType type, String jws) {
        return Verification.es256(kid ->
                        centreKey(CentreKey.Use.SIGNING).filter(own -> own.kid().equals(kid)))
                .verify(type, jws)
                .payload();
    }

    public Assignment firstAssignment() {
        return WireJson.read(verified(TokenType.ASSIGNMENT, answer.assignment()), Assignment.class);
    }

    public Heartbeat heartbeat() {
        counter++;
        return new Heartbeat(
                BOOT,
                counter,
                Instant.parse("2026-11-23T04:30:00Z"),
                Heartbeat.Activity.IDLE,
                List.of(),
                new QueueReport(0, 0, Duration.ZERO),
                "0.1.0",
                Optional.of(firstAssignment().version()),
                1L << 34);
    }

    /** The next one of this installation. */
    public Written envelope() {
        var id = EnvelopeId.at(Instant.now(), random);
        var content = new SubmissionContent(
                id,
                APPLICANT,
                Language.ZH_HANS,
                FilledForm.EMPTY,
                new ConsentRecord("2026-11", Instant.parse("2026-11-23T01:00:00Z")),
                Optional.empty());
        var sealed = seal(content);
        var head = head(id, sealed);
        var envelope = new Envelope(key.signing().sign(TokenType.HEAD, WireJson.write(head)), sealed);
        previousHead = Optional.of(Sha256.ofAscii(envelope.head()));
        sequence = sequence.next();
        return new Written(envelope, head);
    }

    public SealedMessage query(Query.Question question, EphemeralKey reply) {
        return new SealedMessage(seal(new Query(question, reply.publicJwk().json())));
    }

    /** Any message, to the centre. */
    public String seal(Object message) {
        return Sealing.to(centreKey(CentreKey.Use.SEALING).orElseThrow()).seal(WireJson.write(message));
    }

    private EnvelopeHead head(EnvelopeId id, String sealed) {
        return new EnvelopeHead(
                EnvelopeHead.VERSION,
                EnvelopeKind.APPLICATION,
                id,
                answer.terminal(),
                answer.installation(),
                sequence,
                ReceiptNumber.of(answer.installation(), sequence, random.nextInt(1000)),
                new ServiceCode("RESIDENT_MEDICAL_ENROLMENT"),
                firstAssignment().catalogue(),
                Instant.parse("2026-11-23T01:01:00Z"),
                List.of(),
                Sha256.ofAscii(sealed),
                previousHead);
    }

    private Optional<PublicJwk> centreKey(CentreKey.Use use) {
        return answer.keys().stream()
                .filter(one -> one.use() == use)
                .map(one -> PublicJwk.parse(one.jwk()))
                .findFirst();
    }

    /** An envelope, and what its head says. */
    public record Written(Envelope envelope, EnvelopeHead head) {}
}

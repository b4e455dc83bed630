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
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.submission.Applicant;
import cn.haicang.protocol.submission.ConsentRecord;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.SubmissionContent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What residents hand in at a {@link TestTerminal}; people and numbers are invented. */
public final class Submissions {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public static final ServiceCode SERVICE = new ServiceCode("RESIDENT_MEDICAL_ENROLMENT");
    public static final Applicant LIN =
            new Applicant("RESIDENT_ID_CARD", new PersonName("林晓海"), new ResidentNumber(number("35020519510307001")));
    public static final Applicant CHEN =
            new Applicant("RESIDENT_ID_CARD", new PersonName("陈阿妹"), new ResidentNumber(number("35020519880215002")));

    private final TestTerminal terminal;
    private final Sha256 catalogue;
    private final Random random = new Random(2026);
    private Optional<String> previousHead = Optional.empty();
    private long next = 1;

    public Submissions(TestTerminal terminal, Sha256 catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    /** The next in its row, all answers right. */
    public Sent next(Applicant applicant) {
        return next(applicant, form());
    }

    public Sent next(Applicant applicant, FilledForm form) {
        var sequence = new Sequence(next);
        next++;
        return at(sequence, EnvelopeId.at(Instant.now(), random), applicant, form);
    }

    /** Leaves a place in the row empty. */
    public void skip() {
        next++;
    }

    /** The next in its row, about a case. */
    public Sent about(Sent application, EnvelopeKind kind, Applicant applicant, FilledForm form) {
        return about(application.head().receiptNumber(), kind, applicant, form);
    }

    public Sent about(ReceiptNumber number, EnvelopeKind kind, Applicant applicant, FilledForm form) {
        var id = newId();
        var consent = new ConsentRecord("OWN-CASES-2", Instant.now());
        var content = new SubmissionContent(id, applicant, Language.ZH_HANS, form, consent, Optional.of(number));
        var sealed = terminal.sealing().seal(WireJson.write(content));
        var sequence = new Sequence(next);
        next++;
        return sign(head(kind, sequence, id, Sha256.ofAscii(sealed)), sealed);
    }

    public Sent at(Sequence sequence, EnvelopeId id, Applicant applicant, FilledForm form) {
        var content = new SubmissionContent(
                id, applicant, Language.ZH_HANS, form, new ConsentRecord("2026-11", Instant.now()), Optional.empty());
        var sealed = terminal.sealing().seal(WireJson.write(content));
        return sign(head(sequence, id, Sha256.ofAscii(sealed)), sealed);
    }

    /** As a restored disk can make it: another id in the same place, and the same number by chance. */
    public Sent sameNumber(Sent other, Applicant applicant) {
        var drawn = at(other.head().sequence(), newId(), applicant, form());
        var head = drawn.head();
        return sign(
                new EnvelopeHead(
                        head.version(),
                        head.kind(),
                        head.id(),
                        head.terminal(),
                        head.installation(),
                        head.sequence(),
                        other.head().receiptNumber(),
                        head.service(),
                        head.catalogue(),
                        head.createdAt(),
                        head.attachments(),
                        head.sealed(),
                        head.previousHead()),
                drawn.envelope().sealed());
    }

    public Sent sign(EnvelopeHead head, String sealed) {
        var jws = terminal.signing().sign(TokenType.HEAD, WireJson.write(head));
        previousHead = Optional.of(jws);
        return new Sent(head, new Envelope(jws, sealed));
    }

    public EnvelopeHead head(Sequence sequence, EnvelopeId id, Sha256 sealed) {
        return head(EnvelopeKind.APPLICATION, sequence, id, sealed);
    }

    private EnvelopeHead head(EnvelopeKind kind, Sequence sequence, EnvelopeId id, Sha256 sealed) {
        var before = sequence.equals(Sequence.FIRST)
                ? Optional.<Sha256>empty()
                : Optional.of(Sha256.ofAscii(previousHead.orElse("none")));
        return new EnvelopeHead(
                EnvelopeHead.VERSION,
                kind,
                id,
                terminal.id(),
                terminal.installation(),
                sequence,
                ReceiptNumber.of(terminal.installation(), sequence, random.nextInt(1000)),
                SERVICE,
                catalogue,
                Instant.now(),
                List.of(),
                sealed,
                before);
    }

    public EnvelopeId newId() {
        return EnvelopeId.at(Instant.now(), random);
    }

    public static FilledForm form() {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("phone", new Answer.Text("13800000000"));
        answers.put("address", new Answer.Address("350205003", "350205003006", "沧虹路1号101室"));
        answers.put("insuredCategory", new Answer.Chosen("SENIOR"));
        answers.put("bankAccount", new Answer.Text("6200000000000000"));
        answers.put("signature", new Answer.Signature("M10 10L20 20L30 10L40 20L50 10L60 20L70 10L80 20L90 10L100 20"));
        return new FilledForm(answers);
    }

    private static String number(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(seventeen.charAt(i), 10);
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    /** An envelope, and what its head says. */
    public record Sent(EnvelopeHead head, Envelope envelope) {}
}

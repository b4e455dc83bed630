package cn.haicang.proving.bench;

import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.kiosk.outbox.Chain;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.outbox.Place;
import cn.haicang.kiosk.trust.Membership;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Submissions of somebody who never lived, as a terminal seals and signs them: in a row, or into its outbox. */
final class BenchSubmissions {
    private static final ServiceCode SERVICE = new ServiceCode("RESIDENT_MEDICAL_ENROLMENT");
    /** A signature of some 6 KiB. */
    private static final int STROKES = 700;

    private static final ResidentNumber RESIDENT =
            new ResidentNumber(EmulatedIdCard.number("350205", LocalDate.of(1962, 4, 30), "003"));

    private final Membership membership;
    private final Sha256 catalogue;
    private final Random random = new Random(11);

    BenchSubmissions(Membership membership, Sha256 catalogue) {
        this.membership = membership;
        this.catalogue = catalogue;
    }

    /** The first of an installation, in order. */
    List<Envelope> inARow(int count) {
        var row = new ArrayList<Envelope>();
        var previous = Optional.<Sha256>empty();
        var sequence = Sequence.FIRST;
        for (int i = 0; i < count; i++) {
            var number = ReceiptNumber.of(membership.installation(), sequence, random.nextInt(1000));
            var envelope = at(new Place(newId(), membership.installation(), sequence, number, previous));
            row.add(envelope);
            previous = Optional.of(Sha256.ofAscii(envelope.head()));
            sequence = sequence.next();
        }
        return row;
    }

    void append(Outbox outbox) {
        outbox.append(newId(), new Chain(membership.kid(), membership.installation()), this::at);
    }

    private EnvelopeId newId() {
        return EnvelopeId.at(Instant.now(), random);
    }

    static byte[] content(EnvelopeId id) {
        return WireJson.write(new SubmissionContent(
                id,
                new Applicant("RESIDENT_ID_CARD", new PersonName("林海沧"), RESIDENT),
                Language.ZH_HANS,
                form(),
                new ConsentRecord("2026-11", Instant.now()),
                Optional.empty()));
    }

    private Envelope at(Place place) {
        var sealed = membership.sealing().seal(content(place.id()));
        var head = new EnvelopeHead(
                EnvelopeHead.VERSION,
                EnvelopeKind.APPLICATION,
                place.id(),
                membership.terminal(),
                place.installation(),
                place.sequence(),
                place.number(),
                SERVICE,
                catalogue,
                Instant.now(),
                List.of(),
                Sha256.ofAscii(sealed),
                place.previousHead());
        return new Envelope(membership.signing().sign(TokenType.HEAD, WireJson.write(head)), sealed);
    }

    private static FilledForm form() {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("phone", new Answer.Text("13800000000"));
        answers.put("address", new Answer.Address("350205003", "350205003006", "沧虹路1号101室"));
        answers.put("insuredCategory", new Answer.Chosen("SENIOR"));
        answers.put("bankAccount", new Answer.Text("6200000000000000"));
        answers.put(
                "signature",
                new Answer.Signature("M10 10"
                        + IntStream.range(0, STROKES)
                                .mapToObj(i -> "L" + (20 + i) + " " + (10 + i % 380))
                                .collect(Collectors.joining())));
        return new FilledForm(answers);
    }
}

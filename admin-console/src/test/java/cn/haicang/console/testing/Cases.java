package cn.haicang.console.testing;

import cn.haicang.console.casework.CaseId;
import cn.haicang.console.casework.CaseRegister;
import cn.haicang.console.casework.NewCase;
import cn.haicang.console.casework.NewEntry;
import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.trust.CentreTrust;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Language;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.form.Answer;
import cn.haicang.protocol.form.FilledForm;
import cn.haicang.protocol.submission.ConsentRecord;
import cn.haicang.protocol.submission.EntryForms;
import cn.haicang.protocol.submission.EnvelopeHead;
import cn.haicang.protocol.submission.EnvelopeKind;
import cn.haicang.protocol.submission.SubmissionContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that nobody had to hand in over the wire. */
public final class Cases {
    private static final TerminalId TERMINAL = new TerminalId("HC-0001");
    private static final InstallationId INSTALLATION = new InstallationId(10001);

    private final CaseRegister register;
    private final Catalogues catalogues;
    private final CentreTrust trust;
    private final TransactionTemplate transaction;
    private final Random random = new Random();

    public Cases(ApplicationContext centre) {
        this.register = centre.getBean(CaseRegister.class);
        this.catalogues = centre.getBean(Catalogues.class);
        this.trust = centre.getBean(CentreTrust.class);
        this.transaction = centre.getBean(TransactionTemplate.class);
    }

    /** A case of this department, about what {@link Submissions#LIN} wrote. */
    public CaseId open(String department, String... attention) {
        var id = EnvelopeId.at(Instant.now(), random);
        var content = new SubmissionContent(
                id,
                Submissions.LIN,
                Language.ZH_HANS,
                Submissions.form(),
                new ConsentRecord("2026-11", Instant.now()),
                Optional.empty());
        var sealed = trust.sealing().seal(WireJson.write(content));
        var resident = trust.hashOf(Submissions.LIN.number());
        var head = head(EnvelopeKind.APPLICATION, id, Sha256.ofAscii(sealed));
        transaction.executeWithoutResult(
                _ -> register.open(new NewCase(head, sealed, department, "350205003", List.of(attention), resident)));
        return new CaseId(id);
    }

    /** What {@link Submissions#LIN} handed in about a case that it does not name. */
    public EnvelopeId enter(String department, EnvelopeKind kind) {
        var id = EnvelopeId.at(Instant.now(), random);
        var content = new SubmissionContent(
                id,
                Submissions.LIN,
                Language.ZH_HANS,
                FilledForm.EMPTY.with(EntryForms.REASON, new Answer.Chosen("MISTAKE")),
                new ConsentRecord("OWN-CASES-2", Instant.now()),
                Optional.empty());
        var sealed = trust.sealing().seal(WireJson.write(content));
        var resident = trust.hashOf(Submissions.LIN.number());
        var head = head(kind, id, Sha256.ofAscii(sealed));
        transaction.executeWithoutResult(_ -> register.enter(
                new NewEntry(head, sealed, Optional.empty(), true, department, "350205003", List.of(), resident)));
        return id;
    }

    private EnvelopeHead head(EnvelopeKind kind, EnvelopeId id, Sha256 sealed) {
        var sequence = new Sequence(2 + random.nextInt(900_000));
        return new EnvelopeHead(
                EnvelopeHead.VERSION,
                kind,
                id,
                TERMINAL,
                INSTALLATION,
                sequence,
                ReceiptNumber.of(INSTALLATION, sequence, random.nextInt(1000)),
                Submissions.SERVICE,
                catalogues.current().hash(),
                Instant.now(),
                List.of(),
                sealed,
                Optional.of(Sha256.ofAscii("before")));
    }
}

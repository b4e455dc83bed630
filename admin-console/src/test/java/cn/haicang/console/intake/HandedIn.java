package cn.haicang.console.intake;

import cn.haicang.console.catalogue.Catalogues;
import cn.haicang.console.terminals.EnrolledDirectly;
import cn.haicang.console.testing.Submissions;
import cn.haicang.console.testing.TestTerminal;
import cn.haicang.console.wire.Caller;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.Batch;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.EnvelopeVerdict;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A terminal of its own, and what it hands in at a centre whose ports are not open. */
public final class HandedIn {
    private final Intake intake;
    private final Admission admission;
    private final TestTerminal terminal;
    private final Submissions submissions;

    public HandedIn(ApplicationContext centre) {
        this.intake = centre.getBean(Intake.class);
        this.admission = centre.getBean(Admission.class);
        this.terminal = EnrolledDirectly.at(centre);
        this.submissions = new Submissions(
                terminal, centre.getBean(Catalogues.class).current().hash());
    }

    public TerminalId id() {
        return terminal.id();
    }

    public Submissions submissions() {
        return submissions;
    }

    public Submissions.Sent next() {
        return submissions.next(Submissions.LIN);
    }

    public Submissions.Sent at(long sequence) {
        return submissions.at(new Sequence(sequence), submissions.newId(), Submissions.LIN, Submissions.form());
    }

    /** As if the centre had lost its key when it came. */
    public void handInWhileTheKeyIsLost(Submissions.Sent sent) {
        admission.admit(
                new Caller(terminal.id(), terminal.installation()),
                sent.envelope(),
                new Judgement.NotOpened(sent.head(), EnvelopeVerdict.Reason.CANNOT_BE_OPENED));
    }

    public EnvelopeVerdict handIn(Submissions.Sent sent) {
        return handIn(sent.envelope());
    }

    public EnvelopeVerdict handIn(Envelope envelope) {
        var caller = new Caller(terminal.id(), terminal.installation());
        return intake.take(caller, new Batch(List.of(envelope))).verdicts().getFirst();
    }
}

package cn.haicang.console.intake;

import cn.haicang.console.terminals.Installation;
import cn.haicang.console.terminals.LastReports;
import cn.haicang.protocol.ReceiptNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an installation's row of numbers tells of one place in it. */
@Component
class Places {
    private final EnvelopeRepository envelopes;
    private final SequenceRepository sequences;
    private final DayRepository days;
    private final ParkedRepository parked;
    private final LastReports reports;

    Places(
            EnvelopeRepository envelopes,
            SequenceRepository sequences,
            DayRepository days,
            ParkedRepository parked,
            LastReports reports) {
        this.envelopes = envelopes;
        this.sequences = sequences;
        this.days = days;
        this.parked = parked;
        this.reports = reports;
    }

    List<ReceiptFinding.Parked> parked(ReceiptNumber number) {
        return parked.byReceipt(number).stream().map(ReceiptFinding.Parked::new).toList();
    }

    ReceiptFinding of(Installation installation, ReceiptNumber number) {
        var terminal = installation.terminal();
        var last = reports.of(terminal);
        if (!envelopes.numbersAt(installation.id(), number.sequence()).isEmpty()) {
            return new ReceiptFinding.OtherNumberInPlace();
        }
        var gap = sequences.gaps(installation.id()).stream()
                .filter(one ->
                        one.from().compareTo(number.sequence()) <= 0 && one.to().compareTo(number.sequence()) >= 0)
                .findFirst();
        if (gap.isPresent()) {
            return new ReceiptFinding.InGap(gap.get(), last);
        }
        long told = days.told(installation.id());
        return number.sequence().value() > told
                ? new ReceiptFinding.BeyondWhatWasTold(terminal, told, last)
                : new ReceiptFinding.NotComeYet(terminal, last);
    }
}

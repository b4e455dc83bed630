package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.ReceiptFinding;
import cn.haicang.console.shell.Words;
import cn.haicang.console.terminals.Reported;
import java.util.Optional;

/** What is known of a receipt number, as sentences. */
final class FindingWords {
    private final Words words;
    private final AccountsDesk desk;

    FindingWords(Words words, AccountsDesk desk) {
        this.words = words;
        this.desk = desk;
    }

    String of(ReceiptFinding finding) {
        return switch (finding) {
            case ReceiptFinding.ACase(var row) -> words.of("known.case", words.of(row.serviceName()));
            case ReceiptFinding.CaseElsewhere _ -> words.of("known.case_elsewhere");
            case ReceiptFinding.Parked(var envelope) ->
                words.of(envelope.closed() ? "known.parked_closed" : "known.parked");
            case ReceiptFinding.NoSuchInstallation(var installation) ->
                words.of("known.no_installation", DiscrepancyWords.number(installation));
            case ReceiptFinding.Revoked(var terminal) -> words.of("known.revoked", terminal.value());
            case ReceiptFinding.OtherNumberInPlace _ -> words.of("known.other_number");
            case ReceiptFinding.InGap(var gap, var last) ->
                words.of("known.gap", gap.terminal().value(), words.age(desk.since(gap.since()))) + contact(last);
            case ReceiptFinding.NotComeYet(var terminal, var last) ->
                words.of("known.not_yet", terminal.value()) + contact(last);
            case ReceiptFinding.BeyondWhatWasTold(var terminal, var told, var last) ->
                words.of("known.beyond", terminal.value(), told) + contact(last);
        };
    }

    private String contact(Optional<Reported> last) {
        return last.map(it -> words.of(
                        "known.contact",
                        words.age(desk.since(it.at())),
                        it.heartbeat().queue().waiting()))
                .orElseGet(() -> words.of("known.never_heard"));
    }
}

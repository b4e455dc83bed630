package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.DayAccount;
import cn.haicang.console.intake.Gap;
import cn.haicang.console.intake.IntakeAlarm;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.InstallationId;

/** What does not add up, as phrases. */
final class DiscrepancyWords {
    private final Words words;

    DiscrepancyWords(Words words) {
        this.words = words;
    }

    String of(Discrepancy discrepancy) {
        return switch (discrepancy) {
            case Discrepancy.OfAlarm(var alarm) -> of(alarm);
            case Discrepancy.OfGap(var gap) -> of(gap);
            case Discrepancy.OfDay(var account) -> of(account);
        };
    }

    String of(IntakeAlarm alarm) {
        var key = switch (alarm.kind()) {
            case ID_REUSED -> "alarm.id_reused";
            case FORK -> "alarm.fork";
            case CHAIN_BROKEN -> "alarm.chain_broken";
        };
        return words.of(
                key,
                number(alarm.installation()),
                String.valueOf(alarm.sequence().value()));
    }

    String of(Gap gap) {
        var numbers = gap.missing() == 1
                ? String.valueOf(gap.from().value())
                : gap.from().value() + "–" + gap.to().value();
        return words.of("gap.missing", number(gap.installation()), numbers, gap.missing());
    }

    String of(DayAccount account) {
        if (account.missing() == 0 && !account.sameHead()) {
            return words.of(
                    "day.other_head",
                    account.day().toString(),
                    String.valueOf(account.reached().value()));
        }
        return words.of("day.missing", account.day().toString(), account.receipts(), account.came(), account.missing());
    }

    static String number(InstallationId installation) {
        return "%05d".formatted(installation.value());
    }
}

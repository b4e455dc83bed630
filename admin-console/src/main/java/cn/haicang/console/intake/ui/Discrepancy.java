package cn.haicang.console.intake.ui;

import cn.haicang.console.intake.DayAccount;
import cn.haicang.console.intake.Gap;
import cn.haicang.console.intake.IntakeAlarm;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;

/** One row of what does not add up. */
sealed interface Discrepancy {
    TerminalId terminal();

    Instant since();

    record OfAlarm(IntakeAlarm alarm) implements Discrepancy {
        @Override
        public TerminalId terminal() {
            return alarm.terminal();
        }

        @Override
        public Instant since() {
            return alarm.raisedAt();
        }
    }

    record OfGap(Gap gap) implements Discrepancy {
        @Override
        public TerminalId terminal() {
            return gap.terminal();
        }

        @Override
        public Instant since() {
            return gap.since();
        }
    }

    record OfDay(DayAccount account) implements Discrepancy {
        @Override
        public TerminalId terminal() {
            return account.terminal();
        }

        @Override
        public Instant since() {
            return account.toldAt();
        }
    }
}

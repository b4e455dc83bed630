package cn.haicang.console.intake;

import cn.haicang.console.foureyes.Acknowledgement;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.TerminalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a terminal says that it gave out on one day, beside what the centre has of it.
 *
 * @param reached the last number of it
 * @param came how many of these numbers the centre has
 * @param sameHead whether the centre's head of the last one is the one that the terminal has
 * @param agreed whether the two agreed once: what the centre has it keeps
 */
public record DayAccount(
        TerminalId terminal,
        InstallationId installation,
        LocalDate day,
        Sequence first,
        Sequence reached,
        long came,
        boolean sameHead,
        Instant toldAt,
        boolean agreed,
        Optional<Acknowledgement> explained) {
    public long receipts() {
        return reached.value() - first.value() + 1;
    }

    public long missing() {
        return receipts() - came;
    }

    boolean agrees() {
        return missing() == 0 && sameHead;
    }
}

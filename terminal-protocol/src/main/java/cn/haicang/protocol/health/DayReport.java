package cn.haicang.protocol.health;

import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import java.time.LocalDate;

/**
 * The receipt numbers that the present installation gave out in one go on one day of Xiamen, by the terminal's clock. A day
 * has more than one of them only if that clock was set.
 *
 * @param receipts how many, without a gap
 * @param reached the last of them
 * @param head SHA-256 of that one's head
 */
public record DayReport(LocalDate day, long receipts, Sequence reached, Sha256 head) {
    public DayReport {
        if (receipts < 1 || receipts > reached.value()) {
            throw new IllegalArgumentException(
                    "a day's receipts: at least one, and no more than the sequence has reached");
        }
    }

    public Sequence first() {
        return new Sequence(reached.value() - receipts + 1);
    }
}

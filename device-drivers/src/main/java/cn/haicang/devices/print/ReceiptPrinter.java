package cn.haicang.devices.print;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;
import java.time.Duration;

/** Prints receipts and says truthfully what became of each. */
public interface ReceiptPrinter extends AutoCloseable {
    /** Blocks until the printer has answered for the whole job, for the deadline at most. */
    PrintResult print(Receipt receipt, Deadline deadline);

    /** How long {@code receipt} may take on this printer and its line before something is wrong: a deadline for it. */
    Duration timeFor(Receipt receipt);

    /**
     * Asks the printer now. One that is at work isn't disturbed and answers {@code BUSY}; one that stays silent until the
     * deadline has failed with {@code NO_ANSWER}.
     */
    PrinterStatus status(Deadline deadline);

    /** As of the last answer of the printer; asks nothing. */
    DeviceHealth health();

    /** Counted so far, with what was {@linkplain #restore given back}; asks nothing. */
    PrinterStatistics statistics();

    /** Goes on counting from what was kept of an earlier run. */
    void restore(PrinterStatistics earlier);

    /** A person has put a new roll in: its paper is counted anew. */
    void newRoll();

    /** Idempotent. */
    @Override
    void close();
}

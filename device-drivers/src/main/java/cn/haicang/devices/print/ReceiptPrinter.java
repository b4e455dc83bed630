package cn.haicang.devices.print;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;

/** Prints receipts and says truthfully what became of each. */
public interface ReceiptPrinter extends AutoCloseable {
    /** Blocks until the printer has answered for the whole job, for the deadline at most. */
    PrintResult print(Receipt receipt, Deadline deadline);

    /** As of the last answer of the printer; asks nothing. */
    DeviceHealth health();

    /** Idempotent. */
    @Override
    void close();
}

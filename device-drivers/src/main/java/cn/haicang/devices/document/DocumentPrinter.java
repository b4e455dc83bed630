package cn.haicang.devices.document;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.DeviceHealth;

/**
 * Prints whole pages. A job is handed over and then asked for: what was handed over is not yet printed. Each call comes
 * back within its deadline.
 */
public interface DocumentPrinter extends AutoCloseable {
    /**
     * Hands a PDF over to be printed once. The job carries no name but a word that is the same for all, and the bytes go
     * from memory to the server; nothing is written to disk here.
     */
    PrintAnswer print(byte[] pdf, Deadline deadline);

    /** How a job stands. */
    JobAnswer job(JobId job, Deadline deadline);

    /** Calls a job off, and says how it stands then: one that was printed meanwhile is {@link JobState#COMPLETED}. */
    JobAnswer cancel(JobId job, Deadline deadline);

    /** As of the last answer of the server; asks nothing. */
    DeviceHealth health();

    /** Idempotent. Jobs that were handed over go on. */
    @Override
    void close();
}

package cn.haicang.proving.campaign;

import cn.haicang.proving.campaign.LifePlan.Shortage;

/** The disk under one process. */
sealed interface Disk extends AutoCloseable permits PlainDisk, PowerlessDisk {
    /** As full as the shortage wants it, for the process that uses it. */
    void fill(long pid, Shortage shortage);

    /** Room again. */
    void empty(long pid);

    /**
     * Once the process has ended: the disk as the next life finds it.
     *
     * @return sectors of 512 bytes that were lost
     */
    int restore();

    /** How the end of a life is called on this disk. */
    String end();

    @Override
    void close();
}

package cn.haicang.proving.campaign;

import cn.haicang.proving.campaign.life.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is going to happen to one life of one process; the same seed gives the same again.
 *
 * @param moment at which it ends, for the end {@code AT_MOMENT} only
 * @param at the how many-th time of that moment, or after how many changes of the disk
 * @param after how long after the end has come near: the first submission handled, or the start
 * @param clock how far its clock is wrong, one after the other
 * @param seed of its residents
 * @param shortage of disk, somewhere in it
 */
record LifePlan(
        int number,
        End end,
        Optional<Moment> moment,
        int at,
        Duration after,
        List<Duration> clock,
        long seed,
        Optional<Shortage> shortage) {
    enum End {
        /** Killed at a point of its work. */
        AT_MOMENT,
        /** Killed some time after it has handled a submission. */
        AT_RANDOM,
        /** The power goes some changes of its disk after it has handled a submission. */
        AT_CHANGE,
        /** Killed while it starts; this kill does not count. */
        WHILE_STARTING,
        /** Asked to go, as a service is when the machine is switched off properly. */
        ASKED,
        /** Stays. */
        NEVER
    }

    /**
     * @param byLimit the process may not make any file larger, instead of a disk that is full
     * @param spare bytes that are left
     */
    record Shortage(boolean byLimit, long spare, Duration lasts) {}

    /** No faults, no residents: for the beginning, and to let everything arrive in the end. */
    static LifePlan calm(int number) {
        return new LifePlan(number, End.NEVER, Optional.empty(), 1, Duration.ZERO, List.of(), 0, Optional.empty());
    }
}

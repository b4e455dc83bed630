package cn.haicang.devices.print;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a printer has done, by the driver's own count: a snapshot that can be kept and given back after a restart.
 *
 * @param counts what was never counted is zero, or left out; hours are not among them
 * @param powered how long it was seen to answer; the hours are reckoned from it, so that short runs add up
 * @param roll the paper that is in it
 */
public record PrinterStatistics(Map<Statistic, Long> counts, Duration powered, Roll roll) {
    public static final PrinterStatistics NONE = new PrinterStatistics(Map.of(), Duration.ZERO, Roll.NEW);

    public PrinterStatistics {
        var copy = new EnumMap<Statistic, Long>(Statistic.class);
        copy.putAll(counts);
        if (powered.isNegative() || copy.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("statistics count upwards from zero");
        }
        if (copy.containsKey(Statistic.HOURS_POWERED)) {
            throw new IllegalArgumentException("hours are reckoned from the time");
        }
        counts = Collections.unmodifiableMap(copy);
    }

    /**
     * The paper since a person has said that a new roll is in.
     *
     * @param usedMillimetres an estimate: nobody weighs it
     * @param paperPutIn paper was seen to come back since; whether that was a new roll or the old one laid in again, the
     *     printer can't tell
     */
    public record Roll(long usedMillimetres, boolean paperPutIn) {
        public static final Roll NEW = new Roll(0, false);

        public Roll {
            if (usedMillimetres < 0) {
                throw new IllegalArgumentException("paper is used upwards from zero");
            }
        }

        /** @return at least 0: rolls differ */
        public long leftMillimetres(long length) {
            return Math.max(0, length - usedMillimetres);
        }
    }

    public long count(Statistic statistic) {
        return statistic == Statistic.HOURS_POWERED ? powered.toHours() : counts.getOrDefault(statistic, 0L);
    }
}

package cn.haicang.devices.print;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a printer has done, by the driver's own count: a snapshot that can be kept and given back after a restart.
 *
 * @param counts what was never counted is zero, or left out
 * @param paperUsedMillimetres since the roll was changed
 */
public record PrinterStatistics(Map<Statistic, Long> counts, long paperUsedMillimetres) {
    public static final PrinterStatistics NONE = new PrinterStatistics(Map.of(), 0);

    public PrinterStatistics {
        var copy = new EnumMap<Statistic, Long>(Statistic.class);
        copy.putAll(counts);
        if (paperUsedMillimetres < 0 || copy.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("statistics count upwards from zero");
        }
        counts = Collections.unmodifiableMap(copy);
    }

    public long count(Statistic statistic) {
        return counts.getOrDefault(statistic, 0L);
    }

    /** @return at least 0: rolls differ, and nobody weighs them */
    public long paperLeftMillimetres(long rollMillimetres) {
        return Math.max(0, rollMillimetres - paperUsedMillimetres);
    }
}

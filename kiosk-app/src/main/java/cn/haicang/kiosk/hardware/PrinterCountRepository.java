package cn.haicang.kiosk.hardware;

import cn.haicang.devices.print.PrinterStatistics;
import cn.haicang.devices.print.PrinterStatistics.Roll;
import cn.haicang.devices.print.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The receipt printer's statistics on the terminal's disk. */
@Repository
class PrinterCountRepository {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PrinterCountRepository(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** {@link PrinterStatistics#NONE} if none were kept yet. */
    PrinterStatistics kept() {
        var counts = counts();
        return jdbc.sql("select powered_seconds, used_mm, paper_put_in from printer_roll")
                .query((row, _) -> new PrinterStatistics(
                        counts,
                        Duration.ofSeconds(row.getLong("powered_seconds")),
                        new Roll(row.getLong("used_mm"), row.getBoolean("paper_put_in"))))
                .optional()
                .orElseGet(() -> new PrinterStatistics(counts, Duration.ZERO, Roll.NEW));
    }

    // A name that this version does not count stays in its row, for the version that does.
    private Map<Statistic, Long> counts() {
        var counts = new EnumMap<Statistic, Long>(Statistic.class);
        jdbc.sql("select name, count from printer_count")
                .query((row, _) -> Map.entry(row.getString("name"), row.getLong("count")))
                .list()
                .forEach(row -> Arrays.stream(Statistic.values())
                        .filter(statistic -> statistic != Statistic.HOURS_POWERED)
                        .filter(statistic -> statistic.posName().equals(row.getKey()))
                        .forEach(statistic -> counts.put(statistic, row.getValue())));
        return counts;
    }

    void keep(PrinterStatistics now, Instant at) {
        transaction.executeWithoutResult(_ -> {
            now.counts()
                    .forEach((statistic, count) -> jdbc.sql("insert into printer_count (name, count) values (?, ?)"
                                    + " on conflict (name) do update set count = excluded.count")
                            .params(statistic.posName(), count)
                            .update());
            jdbc.sql("""
                    insert into printer_roll (slot, powered_seconds, used_mm, paper_put_in, kept_at) values (1, ?, ?, ?, ?)
                    on conflict (slot) do update set powered_seconds = excluded.powered_seconds, used_mm = excluded.used_mm,
                        paper_put_in = excluded.paper_put_in, kept_at = excluded.kept_at""")
                    .params(
                            now.powered().toSeconds(),
                            now.roll().usedMillimetres(),
                            now.roll().paperPutIn(),
                            at.toEpochMilli())
                    .update();
        });
    }
}

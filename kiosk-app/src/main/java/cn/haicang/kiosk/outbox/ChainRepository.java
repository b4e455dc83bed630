package cn.haicang.kiosk.outbox;

import cn.haicang.protocol.Sequence;
import cn.haicang.protocol.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chains as a whole: which have ended, and what they gave out. */
@Repository
class ChainRepository {
    private final JdbcClient jdbc;

    ChainRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether this is the first time */
    boolean end(Chain chain, Instant at) {
        return jdbc.sql("insert into ended_chain (chain, at) values (?, ?) on conflict (chain) do nothing")
                        .params(chain.key(), at.toEpochMilli())
                        .update()
                == 1;
    }

    /** A day of Xiamen begins at 16:00 UTC. Numbers that follow one another on one day have the same distance to their rank. */
    List<DayCount> days(Chain chain, LocalDate since, int most) {
        return jdbc.sql("""
                select day, receipts, reached, head from (
                    select day, count(*) as receipts, max(sequence) as reached from (
                        select sequence, (queued_at + 28800000) / 86400000 as day,
                               sequence - row_number() over (
                                   partition by (queued_at + 28800000) / 86400000 order by sequence) as run
                        from outbox where chain = ? and queued_at >= ?)
                    group by day, run order by reached desc limit ?) as counted
                join outbox on outbox.sequence = counted.reached and outbox.chain = ?
                order by reached desc""")
                .params(chain.key(), since.toEpochDay() * 86_400_000 - 28_800_000, most, chain.key())
                .query((row, _) -> new DayCount(
                        LocalDate.ofEpochDay(row.getLong("day")),
                        row.getLong("receipts"),
                        new Sequence(row.getLong("reached")),
                        Sha256.ofAscii(row.getString("head"))))
                .list();
    }
}

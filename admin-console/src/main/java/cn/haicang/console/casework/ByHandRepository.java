package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.ReceiptNumber;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_by_hand}. */
@Repository
class ByHandRepository {
    private final JdbcClient jdbc;

    ByHandRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether none was opened for this number before */
    boolean add(ReceiptNumber number, CaseId id, Actor by, String reason, Instant at) {
        return jdbc.sql("insert into case_by_hand (receipt, case_id, reason, opened_by, opened_name, opened_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (receipt) do nothing")
                        .params(number.digits(), id.toString(), reason, by.id(), by.name(), at.toEpochMilli())
                        .update()
                == 1;
    }

    boolean opened(ReceiptNumber number) {
        return jdbc.sql("select count(*) from case_by_hand where receipt = ?")
                        .param(number.digits())
                        .query(Long.class)
                        .single()
                > 0;
    }
}

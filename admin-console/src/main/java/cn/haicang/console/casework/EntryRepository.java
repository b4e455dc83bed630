package cn.haicang.console.casework;

import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.EnvelopeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryRepository {
    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredEntry entry) {
        jdbc.sql("insert into case_entry (id, kind, receipt, about, service, catalogue, department, street, terminal,"
                        + " resident, state, attention, received_at, sealed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.id().toString(),
                        entry.kind().name(),
                        entry.receiptNumber().digits(),
                        entry.about().map(ReceiptNumber::digits).orElse(""),
                        entry.service().value(),
                        entry.catalogue().value(),
                        entry.department(),
                        entry.street(),
                        entry.terminal().value(),
                        entry.resident().value(),
                        entry.state().name(),
                        entry.attention(),
                        entry.receivedAt().toEpochMilli(),
                        entry.sealed())
                .update();
    }

    /** @return whether it waited; then it is in this case now, with these codes or, if there are none, with effect */
    boolean join(EnvelopeId id, StoredCase to, String attention) {
        var state = attention.isEmpty() ? EntryState.IN_CASE : EntryState.NEEDS_ATTENTION;
        return jdbc.sql("update case_entry set case_id = ?, department = ?, street = ?, state = ?, attention = ?"
                                + " where id = ? and state = 'WAITING'")
                        .params(
                                to.id().toString(),
                                to.department(),
                                to.street(),
                                state.name(),
                                attention,
                                id.toString())
                        .update()
                == 1;
    }

    /** @return whether it stood in the first state and stands in the second now */
    boolean move(EnvelopeId id, EntryState from, EntryState to, String attention) {
        return jdbc.sql("update case_entry set state = ?, attention = ? where id = ? and state = ?")
                        .params(to.name(), attention, id.toString(), from.name())
                        .update()
                == 1;
    }

    Optional<StoredEntry> find(CaseScope scope, EnvelopeId id) {
        return jdbc.sql("select * from case_entry where id = ? and street like ? and department like ? escape '!'")
                .params(id.toString(), scope.streetPattern(), scope.departmentPattern())
                .query(EntryRepository::stored)
                .optional();
    }

    List<StoredEntry> byReceipt(ReceiptNumber number) {
        return jdbc.sql("select * from case_entry where receipt = ? order by received_at")
                .param(number.digits())
                .query(EntryRepository::stored)
                .list();
    }

    /** In the order in which they came. */
    List<StoredEntry> ofCase(CaseId id) {
        return jdbc.sql("select * from case_entry where case_id = ? order by received_at, id")
                .param(id.toString())
                .query(EntryRepository::stored)
                .list();
    }

    /** For this number, in the order in which they came. */
    List<StoredEntry> waitingFor(ReceiptNumber number) {
        return jdbc.sql("select * from case_entry where about = ? and state = 'WAITING' order by received_at, id")
                .param(number.digits())
                .query(EntryRepository::stored)
                .list();
    }

    /** Whose case is here all the same: on PostgreSQL the two can come at the same moment and not see each other. */
    List<StoredEntry> waitingInVain() {
        return jdbc.sql("select * from case_entry where state = 'WAITING'"
                        + " and about in (select receipt from cases) order by received_at, id")
                .query(EntryRepository::stored)
                .list();
    }

    /** What waits or needs a person, oldest first. */
    List<StoredEntry> toDo(CaseScope scope, int limit) {
        return jdbc.sql("select * from case_entry where state in ('WAITING', 'NEEDS_ATTENTION')"
                        + " and street like ? and department like ? escape '!' order by received_at, id limit ?")
                .params(scope.streetPattern(), scope.departmentPattern(), limit)
                .query(EntryRepository::stored)
                .list();
    }

    boolean rated(CaseId id) {
        return jdbc.sql("select count(*) from case_entry where case_id = ? and kind = 'RATING' and state = 'IN_CASE'")
                        .param(id.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static StoredEntry stored(ResultSet row, int index) throws SQLException {
        return new StoredEntry(
                new EnvelopeId(UUID.fromString(row.getString("id"))),
                Optional.ofNullable(row.getString("case_id")).map(CaseId::parse),
                EnvelopeKind.valueOf(row.getString("kind")),
                new ReceiptNumber(row.getString("receipt")),
                Optional.of(row.getString("about"))
                        .filter(number -> !number.isEmpty())
                        .map(ReceiptNumber::new),
                new ServiceCode(row.getString("service")),
                new Sha256(row.getString("catalogue")),
                row.getString("department"),
                row.getString("street"),
                new TerminalId(row.getString("terminal")),
                new Sha256(row.getString("resident")),
                EntryState.valueOf(row.getString("state")),
                row.getString("attention"),
                Instant.ofEpochMilli(row.getLong("received_at")),
                row.getString("sealed"));
    }
}

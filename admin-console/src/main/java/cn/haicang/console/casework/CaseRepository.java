package cn.haicang.console.casework;

import cn.haicang.console.audit.Actor;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.submission.EnvelopeHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseRepository {
    private final JdbcClient jdbc;

    CaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NewCase opened, CaseState state, Instant at) {
        var head = opened.head();
        jdbc.sql("insert into cases (id, kind, receipt, service, catalogue, department, street, terminal, installation,"
                        + " sequence, state, attention, resident, received_at, since, sealed)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        head.id().toString(),
                        head.kind().name(),
                        head.receiptNumber().digits(),
                        head.service().value(),
                        head.catalogue().value(),
                        opened.department(),
                        opened.street(),
                        head.terminal().value(),
                        head.installation().value(),
                        head.sequence().value(),
                        state.name(),
                        String.join(",", opened.attention()),
                        opened.resident().value(),
                        at.toEpochMilli(),
                        at.toEpochMilli(),
                        opened.sealed())
                .update();
    }

    /** @return whether the case stood in the first state and stands in the second now, without a message as yet */
    boolean move(CaseId id, CaseState from, CaseState to, Instant at) {
        return jdbc.sql("update cases set state = ?, since = ?, message = null where id = ? and state = ?")
                        .params(to.name(), at.toEpochMilli(), id.toString(), from.name())
                        .update()
                == 1;
    }

    void write(CaseId id, String sealedMessage) {
        jdbc.sql("update cases set message = ? where id = ?")
                .params(sealedMessage, id.toString())
                .update();
    }

    void addStep(CaseId id, CaseStep step) {
        jdbc.sql("insert into case_step (case_id, number, state, at, actor, actor_name, message) values (?,"
                        + " (select count(*) + 1 from case_step where case_id = ?), ?, ?, ?, ?, ?)")
                .params(
                        id.toString(),
                        id.toString(),
                        step.state().name(),
                        step.at().toEpochMilli(),
                        step.actor().id(),
                        step.actor().name(),
                        step.message().orElse(""))
                .update();
    }

    void countEntry(CaseId id) {
        jdbc.sql("update cases set new_entries = new_entries + 1 where id = ?")
                .param(id.toString())
                .update();
    }

    /** Somebody has looked at all that is there. */
    void noNewEntries(CaseId id) {
        jdbc.sql("update cases set new_entries = 0 where id = ? and new_entries > 0")
                .param(id.toString())
                .update();
    }

    CaseState stateBeforeMoreWasWanted(CaseId id) {
        return jdbc.sql("select state from case_step where case_id = ? and state <> 'MORE_WANTED'"
                        + " order by number desc limit 1")
                .param(id.toString())
                .query((row, _) -> CaseState.valueOf(row.getString("state")))
                .single();
    }

    /** The case that an officer opened for this envelope's number, and that has waited for it; it does so no longer. */
    Optional<CaseId> join(EnvelopeHead head) {
        return jdbc.sql("update case_by_hand set joined_by = ? where receipt = ? and joined_by is null"
                        + " returning case_id")
                .params(head.id().toString(), head.receiptNumber().digits())
                .query((row, _) -> CaseId.parse(row.getString("case_id")))
                .optional();
    }

    /** What the resident wrote takes the place of what the officer did. */
    void fill(CaseId id, NewCase came, List<String> attention) {
        jdbc.sql("update cases set sealed = ?, catalogue = ?, service = ?, resident = ?, attention = ? where id = ?")
                .params(
                        came.sealed(),
                        came.head().catalogue().value(),
                        came.head().service().value(),
                        came.resident().value(),
                        String.join(",", attention),
                        id.toString())
                .update();
    }

    Sha256 resident(CaseId id) {
        return jdbc.sql("select resident from cases where id = ?")
                .param(id.toString())
                .query((row, _) -> new Sha256(row.getString("resident")))
                .single();
    }

    Optional<StoredCase> find(CaseScope scope, CaseId id) {
        return jdbc.sql("select * from cases where id = ? and street like ? and department like ? escape '!'")
                .params(id.toString(), scope.streetPattern(), scope.departmentPattern())
                .query(CaseRepository::stored)
                .optional();
    }

    List<StoredCase> byReceipt(ReceiptNumber number) {
        return jdbc.sql("select * from cases where receipt = ? order by received_at")
                .param(number.digits())
                .query(CaseRepository::stored)
                .list();
    }

    List<StoredCase> byResident(Sha256 resident, int limit) {
        return jdbc.sql("select * from cases where resident = ? order by received_at desc, id desc limit ?")
                .params(resident.value(), limit)
                .query(CaseRepository::stored)
                .list();
    }

    List<StoredCase> list(CaseFilter filter) {
        var parameters = parameters(filter);
        Collections.addAll(parameters, filter.limit(), filter.offset());
        return jdbc.sql("select * from cases" + where(filter) + " order by received_at desc, id desc limit ? offset ?")
                .params(parameters)
                .query(CaseRepository::stored)
                .list();
    }

    long count(CaseFilter filter) {
        return jdbc.sql("select count(*) from cases" + where(filter))
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    List<CaseStep> steps(CaseId id) {
        return jdbc.sql("select * from case_step where case_id = ? order by number")
                .param(id.toString())
                .query((row, _) -> new CaseStep(
                        CaseState.valueOf(row.getString("state")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        new Actor(row.getString("actor"), row.getString("actor_name")),
                        Optional.of(row.getString("message")).filter(message -> !message.isEmpty())))
                .list();
    }

    private static String where(CaseFilter filter) {
        var states = filter.states().isEmpty()
                ? ""
                : " and state in ("
                        + String.join(", ", Collections.nCopies(filter.states().size(), "?")) + ")";
        var only = switch (filter.only()) {
            case ANY -> "";
            case WITH_NEW_ENTRIES -> " and new_entries > 0";
            case TO_CONFIRM ->
                " and state = 'LOOKED_INTO' and exists (select 1 from matter_proposal p where p.kind = 'CASE'"
                        + " and p.subject = cases.id and p.confirmed_by is null)";
        };
        return " where street like ? and department like ? escape '!' and receipt like ?" + only + states;
    }

    private static List<Object> parameters(CaseFilter filter) {
        var parameters = new ArrayList<Object>();
        parameters.add(filter.scope().streetPattern());
        parameters.add(filter.scope().departmentPattern());
        parameters.add(filter.receipt().orElse("") + "%");
        filter.states().forEach(state -> parameters.add(state.name()));
        return parameters;
    }

    private static StoredCase stored(ResultSet row, int index) throws SQLException {
        return new StoredCase(
                CaseId.parse(row.getString("id")),
                new ReceiptNumber(row.getString("receipt")),
                new ServiceCode(row.getString("service")),
                new Sha256(row.getString("catalogue")),
                row.getString("department"),
                row.getString("street"),
                new TerminalId(row.getString("terminal")),
                CaseState.valueOf(row.getString("state")),
                row.getString("attention"),
                new Sha256(row.getString("resident")),
                row.getInt("new_entries"),
                Instant.ofEpochMilli(row.getLong("received_at")),
                Instant.ofEpochMilli(row.getLong("since")),
                row.getString("sealed"),
                Optional.ofNullable(row.getString("message")));
    }
}

package cn.haicang.console.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.console.store.StoreContract;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.TerminalId;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.TerminalSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class AssignmentRepositoryTest extends StoreContract {
    private static final TerminalId TERMINAL = new TerminalId("HC-0001");

    private AssignmentRepository assignments;

    @BeforeEach
    void begin() {
        assignments = new AssignmentRepository(store.jdbc());
        store.write(() -> {
            store.jdbc()
                    .sql("insert into terminal (id, site_hans, site_hant, site_en, street, department, state,"
                            + " registered_at) values ('HC-0001', 'a', 'b', 'c', '350205001', 'X', 'ACTIVE', 0)")
                    .update();
            for (int id : new int[] {1, 2}) {
                store.jdbc()
                        .sql("insert into installation (id, terminal, kid, jwk, state, enrolled_at)"
                                + " values (?, 'HC-0001', ?, '{}', 'ACTIVE', 0)")
                        .params(id, "kid" + id)
                        .update();
            }
        });
    }

    @Test
    void versions_rise_over_all_installations_of_a_terminal() {
        assertThat(assignments.newestVersion(TERMINAL)).isZero();
        add(1, 1);
        add(2, 1);
        add(3, 2);

        assertThat(assignments.newestVersion(TERMINAL)).isEqualTo(3);
        assertThat(assignments.newest(new InstallationId(1))).contains(new SignedAssignment(2, "jws2"));
        assertThat(assignments.newest(new InstallationId(2))).contains(new SignedAssignment(3, "jws3"));
        assertThat(assignments.newest(new InstallationId(3))).isEmpty();
    }

    @Test
    void a_version_is_given_once() {
        add(1, 1);
        assertThatThrownBy(() -> add(1, 2)).isInstanceOf(DataAccessException.class);
    }

    private void add(long version, int installation) {
        var settings = new TerminalSettings(
                new LocalizedText("a", "b", "c"),
                "96180",
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofMinutes(15));
        var assignment = new Assignment(
                TERMINAL,
                new InstallationId(installation),
                version,
                Sha256.ofAscii("catalogue"),
                List.of(),
                settings,
                Instant.EPOCH);
        store.write(() -> assignments.add(assignment, "jws" + version, Instant.EPOCH));
    }
}

package cn.haicang.console.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.Submissions;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.enrolment.CentreKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentreTrustTest {
    @TempDir
    Path data;

    @Test
    void keys_are_made_once_and_only_their_owner_reads_them() throws IOException {
        List<CentreKey> keys;
        Sha256 authority;
        Sha256 resident;
        try (var first = RunningCentre.on(data)) {
            var trust = first.bean(CentreTrust.class);
            keys = trust.publicKeys();
            authority = trust.authorityHash();
            resident = trust.hashOf(Submissions.LIN.number());
        }
        try (var second = RunningCentre.on(data)) {
            var trust = second.bean(CentreTrust.class);
            assertThat(trust.publicKeys()).isEqualTo(keys);
            assertThat(trust.authorityHash()).isEqualTo(authority);
            assertThat(trust.hashOf(Submissions.LIN.number())).isEqualTo(resident);
        }
        assertThat(keys).extracting(CentreKey::kid).doesNotHaveDuplicates().hasSize(2);
        assertThat(resident)
                .isNotEqualTo(Sha256.ofAscii(Submissions.LIN.number().value()));
        try (var files = Files.list(data.resolve("keys"))) {
            assertThat(files)
                    .hasSize(7)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_database_without_the_keys_that_belong_to_it_is_not_started_upon() throws IOException {
        RunningCentre.on(data).close();
        Files.move(data.resolve("keys"), data.resolve("keys.elsewhere"));

        assertThatThrownBy(() -> RunningCentre.on(data))
                .hasStackTraceContaining("do the folder keys and the database belong together");
    }
}

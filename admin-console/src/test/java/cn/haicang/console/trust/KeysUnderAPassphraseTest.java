package cn.haicang.console.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.console.testing.RunningCentre;
import cn.haicang.console.testing.Submissions;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.enrolment.CentreKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysUnderAPassphraseTest {
    private static final String RIGHT = "--console.trust.passphrase=correct horse battery staple";
    private static final byte[] PLAIN = "for the centre".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void what_lay_in_plain_is_encrypted_by_the_first_start_with_a_passphrase_and_stays_the_same_keys()
            throws IOException {
        List<CentreKey> keys;
        Sha256 resident;
        String sealed;
        String signed;
        try (var plain = RunningCentre.on(data)) {
            var trust = plain.bean(CentreTrust.class);
            keys = trust.publicKeys();
            resident = trust.hashOf(Submissions.LIN.number());
            sealed = trust.sealing().seal(PLAIN);
            signed = trust.signing().sign(TokenType.TIME, PLAIN);
        }
        assertThat(secrets().values()).noneMatch(text -> text.contains("ENCRYPTED"));

        for (int starts = 0; starts < 2; starts++) {
            try (var locked = RunningCentre.on(data, RIGHT)) {
                var trust = locked.bean(CentreTrust.class);
                assertThat(trust.publicKeys()).isEqualTo(keys);
                assertThat(trust.hashOf(Submissions.LIN.number())).isEqualTo(resident);
                assertThat(trust.unsealing().open(sealed)).isEqualTo(PLAIN);
                assertThat(trust.verification().verify(TokenType.TIME, signed).payload())
                        .isEqualTo(PLAIN);
            }
            assertThat(secrets()).hasSize(4);
            assertThat(secrets().values()).allMatch(text -> text.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
        }
    }

    @Test
    void new_keys_never_lie_in_plain_where_a_passphrase_is_given() throws IOException {
        RunningCentre.on(data, RIGHT).close();
        assertThat(secrets().values()).allMatch(text -> text.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    }

    @Test
    void without_the_passphrase_or_with_another_one_there_is_no_start_and_nothing_is_changed() throws IOException {
        RunningCentre.on(data, RIGHT).close();
        var before = secrets();

        assertThatThrownBy(() -> RunningCentre.on(data)).hasStackTraceContaining("PASSPHRASE_MISSING");
        assertThatThrownBy(() -> RunningCentre.on(data, "--console.trust.passphrase=another"))
                .hasStackTraceContaining("PASSPHRASE_WRONG");

        assertThat(secrets()).isEqualTo(before);
    }

    @Test
    void an_encryption_that_a_power_cut_broke_off_is_finished_and_a_wrong_passphrase_does_not_finish_it()
            throws IOException {
        RunningCentre.on(data).close();
        var plain = Files.readString(data.resolve("keys/signing.key"));
        RunningCentre.on(data, RIGHT).close();
        Files.writeString(data.resolve("keys/signing.key"), plain);

        assertThatThrownBy(() -> RunningCentre.on(data, "--console.trust.passphrase=another"))
                .hasStackTraceContaining("PASSPHRASE_WRONG");
        assertThat(Files.readString(data.resolve("keys/signing.key"))).isEqualTo(plain);

        RunningCentre.on(data, RIGHT).close();
        assertThat(secrets().values()).allMatch(text -> text.contains("ENCRYPTED"));
    }

    @Test
    void a_passphrase_in_a_file_is_its_first_line(@TempDir Path elsewhere) throws IOException {
        var file = elsewhere.resolve("passphrase");
        var setting = "--console.trust.passphrase-file=" + file;
        assertThatThrownBy(() -> RunningCentre.on(data, setting)).hasStackTraceContaining("PASSPHRASE_FILE");
        assertThatThrownBy(() -> RunningCentre.on(data, setting, RIGHT)).hasStackTraceContaining("PASSPHRASE_TWICE");

        Files.writeString(file, "correct horse battery staple\n");
        RunningCentre.on(data, setting).close();
        RunningCentre.on(data, RIGHT).close();
    }

    @Test
    void keys_that_a_restored_copy_left_open_to_others_are_closed() throws IOException {
        RunningCentre.on(data).close();
        var key = data.resolve("keys/signing.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(data.resolve("keys"), PosixFilePermissions.fromString("rwxr-xr-x"));

        RunningCentre.on(data).close();

        assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(data.resolve("keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private Map<String, String> secrets() throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(data.resolve("keys"), "*.key")) {
            for (var file : files) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}

package cn.haicang.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Samples;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.kiosk.trust.Trust;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.crypto.NotAuthentic;
import cn.haicang.protocol.crypto.TokenType;
import cn.haicang.protocol.crypto.Unsealing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StolenKeyTest {
    @TempDir
    Path data;

    @Test
    void none_of_the_keys_on_the_disk_opens_what_waits_there() throws Exception {
        var centreKeys = new CentreKeys(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        var centre = new ScriptedCentre();
        var catalogue = centreKeys.catalogue();
        try (var terminal = Backbone.at(data).centre(centre).quiet().start()) {
            centreKeys.enrol(terminal.get(Trust.class), URI.create("https://127.0.0.1:1"));
            centre.holding(Sha256.ofAscii(catalogue), catalogue)
                    .assigning(centreKeys.sign(TokenType.ASSIGNMENT, centreKeys.assignment(1, catalogue)));
            terminal.get(CatalogueShelf.class).refresh();
            assertThat(terminal.get(SubmissionDesk.class).submit(Samples.filing(Samples.FORM)))
                    .isInstanceOf(SubmissionResult.Stored.class);
            var sealed =
                    terminal.get(Outbox.class).next(1).getFirst().envelope().sealed();

            var stolen = keysOnDisk();
            assertThat(stolen).isNotEmpty();
            for (var key : stolen) {
                var thief = Unsealing.with(_ -> Optional.of(key));
                assertThatThrownBy(() -> thief.open(sealed)).isInstanceOf(NotAuthentic.class);
            }
            assertThat(centreKeys.open(sealed)).as("the centre does").isNotEmpty();
        }
    }

    private List<PrivateKey> keysOnDisk() throws Exception {
        var keys = new ArrayList<PrivateKey>();
        try (Stream<Path> files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (var block : text.split("-----BEGIN PRIVATE KEY-----", -1)) {
                    int end = block.indexOf("-----END PRIVATE KEY-----");
                    if (end > 0) {
                        var der = Base64.getMimeDecoder().decode(block.substring(0, end));
                        keys.add(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)));
                    }
                }
            }
        }
        return keys;
    }
}

package cn.haicang.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.ScriptedCentre;
import cn.haicang.protocol.EnvelopeId;
import cn.haicang.protocol.InstallationId;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.submission.Envelope;
import cn.haicang.protocol.submission.SealedAttachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
    @TempDir
    Path data;

    @TempDir
    Path medium;

    private Path folder;
    private Backbone terminal;
    private Outbox outbox;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(medium.resolve("envelopes"));
        terminal = Backbone.at(data)
                .centre(new ScriptedCentre())
                .quiet()
                .with("kiosk.outbox.mirror", folder.toString())
                .with("kiosk.outbox.mirror-look", "50ms")
                .start();
        outbox = terminal.get(Outbox.class);
        state(MirrorState.KEEPS);
    }

    @AfterEach
    void stop() {
        terminal.close();
    }

    private Committed append() {
        return outbox.append(
                EnvelopeId.at(Instant.EPOCH, new SecureRandom()),
                new Chain("key", new InstallationId(7)),
                place -> new Envelope("head-" + place.sequence().value(), "sealed"));
    }

    private void state(MirrorState wanted) {
        Eventually.that(
                "the mirror is " + wanted, () -> terminal.get(Mirror.class).state() == wanted);
    }

    private Path file(Committed committed) {
        return folder.resolve(
                "00007-%07d-%s.envelope".formatted(committed.number().sequence().value(), committed.envelopeId()));
    }

    @Test
    void an_envelope_lies_on_the_second_medium_before_its_number_is_known() throws IOException {
        var committed = append();
        assertThat(Files.readString(file(committed))).isEqualTo("head-1\nsealed\n");
    }

    @Test
    void attachments_lie_beside_their_envelope_and_go_with_it() throws IOException {
        var scan = SealedAttachment.of("sealed-scan");
        var committed = outbox.append(
                EnvelopeId.at(Instant.EPOCH, new SecureRandom()),
                new Chain("key", new InstallationId(7)),
                List.of(scan),
                _ -> new Envelope("head", "sealed"));
        var file = Path.of(
                file(committed).toString().replace(".envelope", "-" + Sha256.ofAscii("sealed-scan") + ".attachment"));
        assertThat(Files.readString(file)).isEqualTo("sealed-scan");
        outbox.acknowledge(outbox.next(1).getFirst());
        Eventually.that("both are taken away", () -> !Files.exists(file) && !Files.exists(file(committed)));
    }

    @Test
    void a_medium_that_is_missing_stops_nobody_and_is_caught_up_with() throws IOException {
        var first = append();
        Files.move(folder, medium.resolve("away"));
        state(MirrorState.MISSING);
        var second = append();
        assertThat(folder).as("it is never made").doesNotExist();

        Files.move(medium.resolve("away"), folder);
        state(MirrorState.KEEPS);
        assertThat(List.of(file(first), file(second)))
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void what_the_centre_has_is_taken_away_and_what_the_terminal_does_not_know_is_left_alone() throws IOException {
        var mine = append();
        var strange = Files.writeString(
                folder.resolve("00007-0000009-" + EnvelopeId.at(Instant.EPOCH, new SecureRandom()) + ".envelope"),
                "of another life");
        outbox.acknowledge(outbox.next(1).getFirst());
        Eventually.that("it is taken away", () -> !Files.exists(file(mine)));
        assertThat(strange).exists();
    }
}

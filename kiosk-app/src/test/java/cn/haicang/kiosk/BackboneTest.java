package cn.haicang.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.kiosk.catalogue.CatalogueShelf;
import cn.haicang.kiosk.enrolment.EnrolmentDesk;
import cn.haicang.kiosk.enrolment.EnrolmentResult;
import cn.haicang.kiosk.outbox.DeliveryState;
import cn.haicang.kiosk.outbox.EnvelopeDelivered;
import cn.haicang.kiosk.outbox.Outbox;
import cn.haicang.kiosk.submission.SubmissionDesk;
import cn.haicang.kiosk.submission.SubmissionResult;
import cn.haicang.kiosk.testing.Backbone;
import cn.haicang.kiosk.testing.CentreKeys;
import cn.haicang.kiosk.testing.Eventually;
import cn.haicang.kiosk.testing.HttpsCentre;
import cn.haicang.kiosk.testing.Samples;
import cn.haicang.protocol.WireJson;
import cn.haicang.protocol.submission.SubmissionContent;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The whole way of a submission through the terminal, over real HTTPS, with everything that runs by itself. */
@ExtendWith(OutputCaptureExtension.class)
class BackboneTest {
    @TempDir
    Path data;

    private final Instant yesterday =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);
    private final CentreKeys keys = new CentreKeys(yesterday);

    @Test
    void an_enrolled_terminal_offers_what_it_was_assigned_and_delivers_what_it_was_given() throws Exception {
        try (var centre = HttpsCentre.start(keys, Clock.systemUTC());
                var terminal = Backbone.at(data).start()) {
            assertThat(terminal.get(EnrolmentDesk.class).enrol(centre.code(), centre.address()))
                    .isEqualTo(new EnrolmentResult.Enrolled(CentreKeys.TERMINAL, CentreKeys.INSTALLATION));
            Eventually.that(
                    "a catalogue is active",
                    () -> terminal.get(CatalogueShelf.class).active().isPresent());

            var result = terminal.get(SubmissionDesk.class).submit(Samples.filing(Samples.FORM));

            assertThat(result).isInstanceOf(SubmissionResult.Stored.class);
            var number = ((SubmissionResult.Stored) result).submission().number();
            Eventually.that(
                    "it is delivered",
                    () -> terminal.announced(EnvelopeDelivered.class).contains(new EnvelopeDelivered(number)));
            assertThat(terminal.get(Outbox.class).stateOf(number)).contains(DeliveryState.AT_CENTRE);
            assertThat(centre.envelopes()).singleElement().satisfies(envelope -> {
                var content = WireJson.read(keys.open(envelope.sealed()), SubmissionContent.class);
                assertThat(content.form()).isEqualTo(Samples.FORM);
            });
        }
    }

    @Test
    void what_waits_on_the_disk_tells_nothing_about_anyone() throws Exception {
        try (var centre = HttpsCentre.start(keys, Clock.systemUTC());
                var terminal = Backbone.at(data).start()) {
            terminal.get(EnrolmentDesk.class).enrol(centre.code(), centre.address());
            Eventually.that(
                    "a catalogue is active",
                    () -> terminal.get(CatalogueShelf.class).active().isPresent());
        }
        try (var terminal = Backbone.at(data).quiet().start()) {
            assertThat(terminal.get(SubmissionDesk.class).submit(Samples.filing(Samples.FORM)))
                    .isInstanceOf(SubmissionResult.Stored.class);
        }
        try (var files = Files.walk(data)) {
            var regular = files.filter(Files::isRegularFile).toList();
            assertThat(regular).isNotEmpty().allSatisfy(file -> {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain(Samples.MOBILE, "11010519491231002X");
            });
        }
    }

    @Test
    void a_terminal_that_starts_again_knows_who_it_is_and_what_it_offers_before_it_has_called_anyone() {
        try (var centre = HttpsCentre.start(keys, Clock.systemUTC());
                var terminal = Backbone.at(data).start()) {
            terminal.get(EnrolmentDesk.class).enrol(centre.code(), centre.address());
            Eventually.that(
                    "a catalogue is active",
                    () -> terminal.get(CatalogueShelf.class).active().isPresent());
        }
        try (var terminal = Backbone.at(data).quiet().start()) {
            assertThat(terminal.get(EnrolmentDesk.class).enrolled()).isTrue();
            assertThat(terminal.get(CatalogueShelf.class).active()).isPresent();
            assertThat(terminal.get(SubmissionDesk.class).submit(Samples.filing(Samples.FORM)))
                    .isInstanceOf(SubmissionResult.Stored.class);
        }
    }

    @Test
    void a_second_terminal_on_the_same_folder_says_so_in_one_sentence(CapturedOutput output) {
        try (var first = Backbone.at(data).quiet().start()) {
            assertThat(first.get(EnrolmentDesk.class).enrolled()).isFalse();
            assertThatThrownBy(() -> Backbone.at(data).quiet().start())
                    .hasRootCauseInstanceOf(OverlappingFileLockException.class);
            assertThat(output)
                    .contains("APPLICATION FAILED TO START", "Another terminal is running on the data folder " + data);
        }
    }
}

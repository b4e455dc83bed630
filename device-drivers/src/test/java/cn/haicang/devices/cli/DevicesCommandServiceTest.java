package cn.haicang.devices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.pcsc.RealService;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on the real PC/SC service of this machine, with a virtual reader of two slots. */
class DevicesCommandServiceTest {
    private static final String READER = "Bench Reader";

    @TempDir
    static Path folder;

    private final RealService service = new RealService(folder);

    @BeforeEach
    void start() throws IOException {
        service.start(READER);
        Await.until("both slots are seen", () -> seen().lines().count() == 2);
    }

    @AfterEach
    void end() throws InterruptedException {
        service.end();
    }

    private static String seen() {
        try {
            return CommandProcess.run("readers", "--json").out();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_reader_is_named_by_a_beginning_that_no_other_has() throws Exception {
        try (var _ = service.insert(Cards.socialSecurity("2.00"), READER)) {
            Await.until("the card is seen", () -> seen().contains("true"));
            assertThat(seen()).isEqualTo("""
                {"name":"Bench Reader 00 00","cardPresent":true}
                {"name":"Bench Reader 00 01","cardPresent":false}
                """);

            var read = CommandProcess.run("read", "--pcsc", "Bench Reader 00 00", "--json");
            assertThat(read.status()).isZero();
            assertThat(read.out())
                    .contains("\"document\":\"SOCIAL_SECURITY_CARD\"", "\"cardNumber\":\"A1*****78\"", "林*沧")
                    .doesNotContain(Cards.NUMBER);

            var several = CommandProcess.run("read", "--pcsc", READER, "--json");
            assertThat(several.status()).isEqualTo(2);
            assertThat(several.out()).contains("\"outcome\":\"USAGE\"");

            var none = CommandProcess.run("read", "--pcsc", "Other", "--json");
            assertThat(none.status()).isEqualTo(5);
            assertThat(none.out()).contains("\"outcome\":\"READER_LOST\"");
        }
    }

    @Test
    void a_card_of_version_3_without_a_security_module_is_refused() throws Exception {
        try (var _ = service.insert(Cards.socialSecurity("3.00"), READER)) {
            var read = CommandProcess.run("read", "--pcsc", "Bench Reader 00 00", "--json", "--timeout", "5s");

            assertThat(read.status()).isEqualTo(3);
            assertThat(read.out()).contains("\"outcome\":\"NEEDS_AUTHENTICATION\"");
        }
    }

    @Test
    void a_played_card_is_read_and_taken_out_again() throws Exception {
        var played = CommandProcess.startBeside(service.pid(), "emulate", "card", "--json");
        assertThat(played.line()).isEqualTo("{\"slot\":\"35963\"}");

        played.say("insert 2");
        Await.until("the card is seen", () -> seen().contains("true"));
        var read = CommandProcess.run("read", "--pcsc", "Bench Reader 00 00", "--json");
        assertThat(read.out()).contains("\"document\":\"SOCIAL_SECURITY_CARD\"");

        played.say("remove");
        Await.until("the card is out", () -> !seen().contains("true"));
        played.interrupt();
    }
}

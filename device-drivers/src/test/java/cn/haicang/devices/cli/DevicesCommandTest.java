package cn.haicang.devices.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.cli.CommandProcess.Ended;
import cn.haicang.devices.emulator.EmulatedPrinter;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.emulator.EmulatedScanner;
import cn.haicang.devices.emulator.PseudoTerminal;
import cn.haicang.devices.testing.Cards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The command as another program starts it: a process of its own, on serial ports of the operating system. */
class DevicesCommandTest {
    private static final String RECEIPT = """
        {"lines": [{"text": "回执", "align": "CENTER"}, {"columns": ["编号", "HC-0001"]}], "cut": true}\
        """;

    @TempDir
    Path folder;

    private static Map<String, Object> object(Ended ended) {
        assertThat(ended.out()).as(ended.err()).matches("\\{.*}\n");
        return JsonMapper.shared().readValue(ended.out(), new TypeReference<Map<String, Object>>() {});
    }

    @Test
    void a_document_is_read_masked_and_whole_when_asked() throws Exception {
        var machine = new EmulatedSamVReader();
        try (var port = PseudoTerminal.connect(machine, folder.resolve("reader"))) {
            machine.present(Cards.resident());
            var masked = CommandProcess.run("read", "--samv", port.port(), "--json");

            assertThat(masked.status()).isZero();
            assertThat(masked.out() + masked.err()).doesNotContain("林海沧", Cards.NUMBER, "1962", "沧虹路");
            assertThat(object(masked))
                    .containsEntry("outcome", "READ")
                    .containsEntry("document", "RESIDENT_ID_CARD")
                    .containsEntry("name", "林*沧")
                    .containsEntry("sex", "MALE")
                    .containsEntry("validTo", "LONG_TERM");

            machine.present(Cards.resident());
            var whole = CommandProcess.run("read", "--samv", port.port(), "--json", "--reveal");

            assertThat(object(whole))
                    .containsEntry("name", "林海沧")
                    .containsEntry("number", Cards.NUMBER)
                    .containsEntry("birthDate", "1962-04-30");
        }
    }

    @Test
    void a_reader_without_a_card_ends_in_time() throws Exception {
        try (var port = PseudoTerminal.connect(new EmulatedSamVReader(), folder.resolve("reader"))) {
            var ended = CommandProcess.run("read", "--samv", port.port(), "--timeout", "300ms", "--json");

            assertThat(ended.status()).isEqualTo(4);
            assertThat(object(ended)).containsEntry("outcome", "NO_CARD").containsKey("message");
        }
    }

    @Test
    void a_receipt_comes_out_and_the_state_is_told() throws Exception {
        var machine = new EmulatedPrinter(48);
        try (machine;
                var port = PseudoTerminal.connect(machine, folder.resolve("printer"))) {
            var file = folder.resolve("回执.json");
            Files.writeString(file, RECEIPT);
            var printed = CommandProcess.run("print", "--port", port.port(), file.toString(), "--json");

            assertThat(object(printed)).isEqualTo(Map.of("outcome", "PRINTED"));
            assertThat(printed.status()).isZero();
            assertThat(machine.paper())
                    .singleElement()
                    .satisfies(sheet -> assertThat(sheet.text()).contains("回执", "HC-0001"));

            machine.paperNearEnd();
            machine.openCover();
            var state = CommandProcess.run("status", "--port", port.port(), "--json");

            assertThat(state.status()).isZero();
            assertThat(state.out())
                    .isEqualTo("{\"state\":\"FAILED\",\"reasons\":[\"COVER_OPEN\",\"PAPER_NEAR_END\"]}\n");
        }
    }

    @Test
    void a_printer_that_does_not_answer_is_told_from_one_that_is_not_there() throws Exception {
        var machine = new EmulatedPrinter(48);
        try (machine;
                var port = PseudoTerminal.connect(machine, folder.resolve("printer"))) {
            machine.silent();
            var silent = CommandProcess.runWithInput(RECEIPT, "print", "--port", port.port(), "-", "--json");

            assertThat(silent.status()).isEqualTo(4);
            assertThat(object(silent)).isEqualTo(Map.of("outcome", "NOT_PRINTED", "reason", "NO_ANSWER"));
        }
        var absent = CommandProcess.runWithInput(
                RECEIPT, "print", "--port", folder.resolve("none").toString(), "-", "--json");

        assertThat(absent.status()).isEqualTo(5);
        assertThat(object(absent)).isEqualTo(Map.of("outcome", "NOT_PRINTED", "reason", "LOST"));
    }

    @Test
    void a_code_is_scanned() throws Exception {
        var machine = new EmulatedScanner();
        try (var port = PseudoTerminal.connect(machine, folder.resolve("scanner"))) {
            var scan = CommandProcess.start("scan", "--port", port.port(), "--json");
            var ended = scan.whenEnded(() -> machine.show("海沧 HC-0001"));

            assertThat(object(ended)).isEqualTo(Map.of("outcome", "SCANNED", "text", "海沧 HC-0001"));
            assertThat(ended.status()).isZero();
        }
    }

    @Test
    void wrong_words_are_an_object_too_and_a_sentence_for_a_person() throws Exception {
        var json = CommandProcess.run("read", "--json");
        var plain = CommandProcess.run("read");

        assertThat(json.status()).isEqualTo(2);
        assertThat(object(json)).containsEntry("outcome", "USAGE").containsOnlyKeys("outcome", "message");
        assertThat(plain.status()).isEqualTo(2);
        assertThat(plain.out()).isEmpty();
        assertThat(plain.err()).hasLineCount(1);
    }

    @Test
    void who_reads_no_further_ends_nothing_with_a_stack_trace() throws Exception {
        var ended = CommandProcess.start("--help").closeOutput();

        assertThat(ended.err()).isEmpty();
    }

    @Test
    void a_machine_is_played_for_another_command_and_leaves_no_link_behind() throws Exception {
        var link = folder.resolve("played");
        var played = CommandProcess.start("emulate", "printer", "--at", link.toString(), "--json");

        assertThat(played.line()).isEqualTo("{\"port\":\"" + link + "\"}");
        played.say("paper-out");
        var state = CommandProcess.run("status", "--port", link.toString());
        assertThat(state.out()).startsWith("The printer does not print (PAPER_END");

        played.interrupt();
        assertThat(Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void a_played_reader_shows_its_card_to_another_command() throws Exception {
        var link = folder.resolve("played-reader");
        var played = CommandProcess.start("emulate", "reader", "--at", link.toString(), "--json");
        assertThat(played.line()).isEqualTo("{\"port\":\"" + link + "\"}");

        played.say("present");
        var read = CommandProcess.run("read", "--samv", link.toString(), "--json");

        assertThat(object(read)).containsEntry("outcome", "READ").containsEntry("document", "RESIDENT_ID_CARD");
        played.interrupt();
    }

    @Test
    void a_played_scanner_is_heard_by_another_command() throws Exception {
        var link = folder.resolve("played-scanner");
        var played = CommandProcess.start("emulate", "scanner", "--at", link.toString(), "--json");
        assertThat(played.line()).isEqualTo("{\"port\":\"" + link + "\"}");

        var scan = CommandProcess.start("scan", "--port", link.toString(), "--json");
        var ended = scan.whenEnded(() -> say(played, "show HC-0001"));

        assertThat(object(ended)).isEqualTo(Map.of("outcome", "SCANNED", "text", "HC-0001"));
        played.interrupt();
    }

    private static void say(CommandProcess played, String line) {
        try {
            played.say(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_trace_of_a_real_line_can_be_read_again_and_is_for_its_owner_only() throws Exception {
        var file = folder.resolve("trace.txt");
        var machine = new EmulatedPrinter(48);
        try (machine;
                var port = PseudoTerminal.connect(machine, folder.resolve("printer"))) {
            var ended = CommandProcess.run(
                    "trace",
                    "status",
                    "--port",
                    port.port(),
                    "--to",
                    file.toString(),
                    "--device",
                    "invented",
                    "--json");

            assertThat(object(ended)).containsEntry("state", "READY");
        }
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(comments(file)).contains("device: invented", "firmware: not said");
    }

    private static java.util.List<String> comments(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            return cn.haicang.devices.channel.Trace.read(lines).comments();
        }
    }
}

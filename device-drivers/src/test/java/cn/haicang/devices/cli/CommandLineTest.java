package cn.haicang.devices.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.cli.Request.PrinterWord;
import cn.haicang.devices.cli.Request.ReaderWord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static Request parse(String line) throws WrongWords {
        return CommandLine.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    @Test
    void a_reader_on_a_serial_port_runs_at_115200_unless_told_otherwise() throws WrongWords {
        assertThat(parse("read --samv /dev/ttyUSB0"))
                .isEqualTo(new Request.Read(
                        new ReaderWord.SamV(new PortWord("/dev/ttyUSB0", 115_200)), Duration.ofSeconds(20), false));
        assertThat(parse("read --reveal --timeout 2m --samv /dev/ttyUSB0@9600"))
                .isEqualTo(new Request.Read(
                        new ReaderWord.SamV(new PortWord("/dev/ttyUSB0", 9600)), Duration.ofMinutes(2), true));
    }

    @Test
    void json_may_stand_anywhere() throws WrongWords {
        var plain = parse("status --port P");
        assertThat(parse("--json status --port P")).isEqualTo(plain);
        assertThat(parse("status --json --port P")).isEqualTo(plain);
        assertThat(parse("status --port --json P")).isEqualTo(plain);
        assertThat(parse("status --port P --json")).isEqualTo(plain);
    }

    @Test
    void a_printer_runs_at_115200_and_a_scanner_at_9600() throws WrongWords {
        assertThat(parse("print --port P --paper 58 --profile X -"))
                .isEqualTo(new Request.Print(
                        new PrinterWord(new PortWord("P", 115_200), Optional.of(58), Optional.of("X")),
                        "-",
                        Optional.empty()));
        assertThat(parse("scan --port P")).isEqualTo(new Request.Scan(new PortWord("P", 9600), Duration.ofSeconds(20)));
    }

    @Test
    void a_stable_name_of_a_port_may_hold_the_sign_of_the_rate() throws WrongWords {
        assertThat(PortWord.parse("/dev/serial/a@b/c", 9600)).isEqualTo(new PortWord("/dev/serial/a@b/c", 9600));
    }

    @ParameterizedTest
    @CsvSource({"20s, 20000", "500ms, 500", "2m, 120000", "1ms, 1"})
    void a_timeout_is_a_number_with_its_unit(String word, long millis) throws WrongWords {
        assertThat(((Request.Scan) parse("scan --port P --timeout " + word)).timeout())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void a_trace_does_what_it_is_wrapped_around() throws WrongWords {
        assertThat(parse("trace status --port P --to F --device D"))
                .isEqualTo(new Request.Trace(parse("status --port P"), Path.of("F"), "D", "not said"));
        assertThat(((Request.Trace) parse("trace read --samv P --to F --reveal")).traced())
                .isEqualTo(parse("read --samv P --reveal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "read",
                "read --samv",
                "read --samv A --pcsc B",
                "read --samv A --samv B",
                "read --samv A --timeout 20",
                "read --samv A --timeout 0s",
                "read --samv A --timeout -1s",
                "read --samv A --timeout 1h",
                "read --samv A --timeout 99999999999s",
                "read --samv A@",
                "read --samv A@fast",
                "read --samv A@0",
                "read --samv A@99999999",
                "read --samv @9600",
                "read --samv A more",
                "read --samv A --paper 58",
                "readers more",
                "ports --reveal",
                "print --port P",
                "print --port P --paper 70 F",
                "print --port P F G",
                "print F",
                "status",
                "status --port P --timeout 1s",
                "scan --port P --reveal",
                "scan --port P --what",
                "emulate",
                "emulate toaster",
                "emulate card --slot 0",
                "trace",
                "trace read --samv P --to F",
                "trace scan --port P --to F",
                "trace readers --to F",
                "trace status --port P",
                "trace trace status --port P --to F",
            })
    void wrong_words_get_one_sentence(String line) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOfSatisfying(
                        WrongWords.class,
                        wrong -> assertThat(wrong.sentence())
                                .matches("[A-Za-z].*\\.")
                                .doesNotContain("\n"));
    }

    @Test
    void what_could_be_anything_is_not_repeated() {
        assertThatThrownBy(() -> parse("read --350205196204300031")).hasMessageNotContaining("350205");
    }
}

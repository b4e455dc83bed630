package cn.haicang.devices.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.ReceiptLine.Align;
import cn.haicang.devices.print.ReceiptLine.Size;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptFileTest {
    @TempDir
    Path folder;

    private static Receipt read(String json) throws WrongWords {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Receipt read(byte[] json) throws WrongWords {
        return ReceiptFile.read("-", new ByteArrayInputStream(json));
    }

    private static void assertRefused(byte[] json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        WrongWords.class,
                        wrong -> assertThat(wrong.sentence())
                                .startsWith("The file ")
                                .endsWith(".")
                                .doesNotContain("\n")
                                .doesNotContain("林海沧"));
    }

    @Test
    void every_kind_of_line_is_understood() throws WrongWords {
        assertThat(read("""
                {"lines": [{"text": "林海沧", "align": "CENTER", "size": "DOUBLE", "bold": true}, {"text": "b"},
                {"columns": ["l", "r"]}, {"qr": "HC"}, {"rule": true}, {"feed": 3}], "cut": false}"""))
                .isEqualTo(new Receipt(
                        List.of(
                                new ReceiptLine.Text("林海沧", Align.CENTER, Size.DOUBLE, true),
                                new ReceiptLine.Text("b"),
                                new ReceiptLine.Columns("l", "r"),
                                new ReceiptLine.Qr("HC"),
                                new ReceiptLine.Rule(),
                                new ReceiptLine.Feed(3)),
                        false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "not json 林海沧",
                "{\"lines\": []}",
                "{\"lines\": {}}",
                "{\"cut\": true}",
                "{\"lines\": [{\"text\": \"林海沧\"}], \"cut\": \"yes\"}",
                "{\"lines\": [{\"text\": \"林海沧\"}], \"cut\": null}",
                "{\"lines\": [{\"text\": \"林海沧\"}], \"林海沧\": 1}",
                "{\"lines\": [{\"text\": \"林海沧\"}], \"lines\": [{\"text\": \"b\"}]}",
                "{\"lines\": [{\"text\": \"林海沧\"}]} {}",
                "{\"lines\": [{\"text\": \"林海沧\"}",
                "{\"lines\": [\"林海沧\"]}",
                "{\"lines\": [{}]}",
                "{\"lines\": [{\"text\": 7}]}",
                "{\"lines\": [{\"text\": null}]}",
                "{\"lines\": [{\"text\": \"a\", \"align\": \"林海沧\"}]}",
                "{\"lines\": [{\"text\": \"a\", \"align\": \"left\"}]}",
                "{\"lines\": [{\"text\": \"a\", \"size\": 2}]}",
                "{\"lines\": [{\"text\": \"a\", \"bold\": \"true\"}]}",
                "{\"lines\": [{\"text\": \"a\", \"qr\": \"b\"}]}",
                "{\"lines\": [{\"text\": \"林海沧\\u001b@\"}]}",
                "{\"lines\": [{\"text\": \"林海沧\\n\"}]}",
                "{\"lines\": [{\"text\": \"林海沧\\u0085\"}]}",
                "{\"lines\": [{\"text\": \"林海沧\\ud842\"}]}",
                "{\"lines\": [{\"columns\": [\"a\"]}]}",
                "{\"lines\": [{\"columns\": [\"a\", \"b\", \"林海沧\"]}]}",
                "{\"lines\": [{\"columns\": [\"a\", \"b\"], \"bold\": true}]}",
                "{\"lines\": [{\"qr\": \"HC\", \"size\": \"DOUBLE\"}]}",
                "{\"lines\": [{\"qr\": \"HC\\ud842\"}]}",
                "{\"lines\": [{\"rule\": true, \"feed\": 3}]}",
                "{\"lines\": [{\"feed\": 3, \"align\": \"LEFT\"}]}",
                "{\"lines\": [{\"columns\": [\"a\", 1]}]}",
                "{\"lines\": [{\"columns\": \"林海沧\"}]}",
                "{\"lines\": [{\"qr\": \"\"}]}",
                "{\"lines\": [{\"rule\": false}]}",
                "{\"lines\": [{\"rule\": 1}]}",
                "{\"lines\": [{\"feed\": 0}]}",
                "{\"lines\": [{\"feed\": 21}]}",
                "{\"lines\": [{\"feed\": 1.5}]}",
                "{\"lines\": [{\"feed\": 99999999999}]}",
                "{\"lines\": [{\"feed\": 1e400}]}",
                "{\"lines\": [{\"feed\": 1234567890123456789012345678901234567890}]}",
                "{\"lines\": [{\"feed\": \"3\"}]}",
            })
    void whatever_is_no_receipt_is_refused_and_not_quoted(String json) {
        assertRefused(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_line_with_the_fault_is_named_as_a_person_counts() {
        assertThatThrownBy(() -> read("{\"lines\": [{\"text\": \"a\"}, {\"text\": \"b\"}, {\"feed\": 0}]}"))
                .isInstanceOfSatisfying(
                        WrongWords.class, wrong -> assertThat(wrong.sentence()).contains("line 3"));
        assertThatThrownBy(() -> read("{\"lines\": [{\"text\": \"a\"}], \"cut\": 1}"))
                .isInstanceOfSatisfying(
                        WrongWords.class, wrong -> assertThat(wrong.sentence()).contains("outermost"));
        assertThatThrownBy(() -> read("{\"lines\": [7]}"))
                .isInstanceOfSatisfying(
                        WrongWords.class, wrong -> assertThat(wrong.sentence()).contains("line 1 is no object"));
    }

    @Test
    void the_largest_file_is_still_read_and_one_byte_more_is_not() throws Exception {
        var receipt = "{\"lines\": [{\"text\": \"a\"}]}";
        var file =
                Files.writeString(folder.resolve("receipt.json"), receipt + " ".repeat((1 << 20) - receipt.length()));
        assertThat(ReceiptFile.read(file.toString(), new ByteArrayInputStream(new byte[0])))
                .isEqualTo(read(receipt));
        Files.writeString(file, " ", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> ReceiptFile.read(file.toString(), new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(WrongWords.class);
    }

    @Test
    void what_is_too_deep_too_long_or_no_text_is_refused() {
        assertRefused(("{\"lines\": " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        assertRefused(new byte[(1 << 20) + 1]);
        assertRefused("{\"lines\": [{\"text\": \"海沧\"}]}".getBytes(StandardCharsets.UTF_16LE));
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
    }

    @Test
    void a_file_that_is_not_there_or_is_a_folder_is_refused() {
        for (var file : List.of(folder.resolve("none.json"), folder)) {
            assertThatThrownBy(() -> ReceiptFile.read(file.toString(), new ByteArrayInputStream(new byte[0])))
                    .isInstanceOf(WrongWords.class);
        }
    }
}

package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.ReceiptLine.Align;
import cn.haicang.devices.print.ReceiptLine.Size;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a receipt holds: every line fits on the paper, and everything stands there in its order. */
class AnyReceiptTest {
    private static final int[] LETTERS =
            "海沧区政务服务 abc XYZ 0123456789-.,，。“”（）¥￥𠮷㐂囷é👨①…—".codePoints().toArray();

    private final Random random = new Random(20261126);
    private final GlyphArtist artist = new GlyphArtist();

    static List<String> profiles() {
        return PrinterProfiles.names();
    }

    private List<PaperReader.Line> read(Receipt receipt, PrinterProfile profile, PrinterProfile.Paper paper) {
        var all = new ByteArrayOutputStream();
        ReceiptEncoder.encode(receipt, profile, paper, artist).pieces().forEach(all::writeBytes);
        return new PaperReader(all.toByteArray()).read();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void every_line_fits_and_everything_stands_in_its_order(String name) {
        var profile = PrinterProfiles.named(name).orElseThrow();
        for (var paper : profile.papers()) {
            for (int round = 0; round < 60; round++) {
                var texts = new ArrayList<String>();
                var lines = read(receipt(texts), profile, paper);

                assertThat(lines).allMatch(line -> line.columns() <= paper.columns());
                assertThat(readable(lines.stream().map(PaperReader.Line::text).collect(Collectors.joining())))
                        .isEqualTo(readable(String.join("", texts)));
            }
        }
    }

    // Drawn or replaced characters can't be read back: both sides leave them out, and the blanks at which lines end.
    private static String readable(String text) {
        return Glyph.of(text.replaceAll("[▦▤〓?]", "")).stream()
                .filter(glyph -> glyph.inFont() && !glyph.isBlank())
                .map(Glyph::text)
                .collect(Collectors.joining());
    }

    private Receipt receipt(List<String> texts) {
        var lines = new ArrayList<ReceiptLine>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            var text = text(random.nextInt(70), LETTERS);
            switch (random.nextInt(6)) {
                case 0 -> lines.add(new ReceiptLine.Feed(1 + random.nextInt(20)));
                case 1 -> {
                    var large =
                            text(1 + random.nextInt(40), "海沧 ab12".codePoints().toArray());
                    texts.add(large);
                    lines.add(new ReceiptLine.Text(large, Align.CENTER, Size.DOUBLE, random.nextBoolean()));
                }
                case 2 -> {
                    var left = text(random.nextInt(12), "海沧ab".codePoints().toArray());
                    var right = text(random.nextInt(6), "12.".codePoints().toArray());
                    texts.add(left + right);
                    lines.add(new ReceiptLine.Columns(left, right));
                }
                default -> {
                    texts.add(text);
                    lines.add(new ReceiptLine.Text(text, Align.RIGHT, Size.NORMAL, random.nextBoolean()));
                }
            }
        }
        return new Receipt(lines, random.nextBoolean());
    }

    private String text(int length, int[] letters) {
        return random.ints(length, 0, letters.length)
                .map(at -> letters[at])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void a_number_that_does_not_fit_doubled_stays_whole_and_keeps_its_height() {
        var number = new Receipt(
                List.of(new ReceiptLine.Text("1234\u00A05678\u00A09012\u00A03456", Align.CENTER, Size.DOUBLE, true)),
                true);
        var profile = PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow();

        assertThat(read(number, profile, profile.paper(58).orElseThrow()))
                .containsExactly(new PaperReader.Line("1234 5678 9012 3456", 19));
        assertThat(read(number, profile, profile.paper(80).orElseThrow()))
                .containsExactly(new PaperReader.Line("1234 5678 9012 3456", 38));
    }

    @Test
    void a_large_line_with_a_character_that_the_printer_lacks_is_drawn_as_a_whole() {
        var title = new Receipt(List.of(new ReceiptLine.Text("𠮷祥里", Align.CENTER, Size.DOUBLE, true)), true);
        var profile = PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow();

        assertThat(read(title, profile, profile.paper(58).orElseThrow()))
                .isNotEmpty()
                .allMatch(line -> line.text().equals("▤"));
    }

    @Test
    void what_nobody_can_draw_is_a_visible_mark() {
        var unassigned = new Receipt(List.of(new ReceiptLine.Text("甲\uE123乙")), true);
        var profile = PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow();

        assertThat(read(unassigned, profile, profile.paper(58).orElseThrow()))
                .containsExactly(new PaperReader.Line("甲?乙", 5));
    }
}

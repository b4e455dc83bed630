package cn.haicang.devices.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The very bytes, where a printer's manual gives them. */
class ReceiptEncoderTest {
    private static EncodedReceipt encoded(ReceiptLine line) {
        var generic = PrinterProfiles.named(PrinterProfiles.GENERIC).orElseThrow();
        return ReceiptEncoder.encode(
                new Receipt(List.of(line), true), generic, generic.paper(58).orElseThrow(), new GlyphArtist());
    }

    private static String hex(ReceiptLine line) {
        var all = new ByteArrayOutputStream();
        encoded(line).pieces().forEach(all::writeBytes);
        return HexFormat.of().formatHex(all.toByteArray());
    }

    @Test
    void a_receipt_begins_with_a_clean_printer_and_ends_with_the_knife() {
        assertThat(hex(new ReceiptLine.Rule()))
                .startsWith("1b40" + "1c26" + "1d6100")
                .endsWith("1d564200");
    }

    @Test
    void chinese_text_is_gb18030() {
        assertThat(hex(new ReceiptLine.Text("社保"))).contains("c9e7b1a3" + "0a");
    }

    @Test
    void the_yen_sign_is_printed_fullwidth() {
        assertThat(hex(new ReceiptLine.Text("¥5"))).contains("a3a4" + "35");
    }

    @Test
    void a_qr_code_is_the_printers_own() {
        assertThat(hex(new ReceiptLine.Qr("HC-1")))
                .contains("1d286b040031413200") // model 2
                .contains("1d286b0300314531") // level M
                .contains("1d286b0700315030" + "48432d31") // four bytes stored
                .contains("1d286b0300315130"); // printed
    }

    @Test
    void the_longest_qr_code_in_chinese_still_fits_into_one_symbol() {
        assertThat(hex(new ReceiptLine.Qr("海".repeat(1000)))).contains("1d286bd307315030");
    }
}

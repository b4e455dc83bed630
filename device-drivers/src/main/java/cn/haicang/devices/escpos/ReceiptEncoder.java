package cn.haicang.devices.escpos;

import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.ReceiptLine.Align;
import cn.haicang.devices.print.ReceiptLine.Size;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns a receipt into pieces of ESC/POS; between two pieces a real-time question can be asked without harm. */
final class ReceiptEncoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int FS = 0x1C;
    private static final int MOST_QR_BYTES = 2331; // version 40 at level M, ISO/IEC 18004 table 7

    private final PaperWidth paper;
    private final List<byte[]> pieces = new ArrayList<>();

    private ReceiptEncoder(PaperWidth paper) {
        this.paper = paper;
    }

    static List<byte[]> encode(Receipt receipt, PaperWidth paper) {
        var encoder = new ReceiptEncoder(paper);
        encoder.begin();
        receipt.lines().forEach(encoder::line);
        encoder.end(receipt.cut());
        return encoder.pieces;
    }

    // ESC @ forgets an older style; GS a 0 silences unasked status; FS & switches the Chinese font on.
    private void begin() {
        put(ESC, '@', GS, 'a', 0, FS, '&');
    }

    private void line(ReceiptLine line) {
        switch (line) {
            case ReceiptLine.Text text -> text(text);
            case ReceiptLine.Columns(var left, var right) -> {
                style(Align.LEFT, Size.NORMAL, false);
                paper.columns(withPrintableYen(left), withPrintableYen(right)).forEach(this::print);
            }
            case ReceiptLine.Qr(var content) -> qr(content);
            case ReceiptLine.Rule() -> {
                style(Align.LEFT, Size.NORMAL, false);
                print("-".repeat(paper.columns()));
            }
            case ReceiptLine.Feed(var lines) -> put(ESC, 'd', lines);
        }
    }

    private void text(ReceiptLine.Text text) {
        style(text.align(), text.size(), text.bold());
        var width = text.size() == Size.DOUBLE ? paper.halved() : paper;
        width.wrap(withPrintableYen(text.text())).forEach(this::print);
    }

    // U+00A5 takes four bytes in GB 18030, which Chinese fonts print as a blank; its fullwidth sister is in every font.
    private static String withPrintableYen(String text) {
        return text.replace('¥', '￥');
    }

    private void print(String line) {
        byte[] text = line.getBytes(GB18030);
        byte[] piece = Arrays.copyOf(text, text.length + 1);
        piece[text.length] = '\n';
        pieces.add(piece);
    }

    // Size and weight are said twice: GS ! and ESC E for Latin, FS ! for Chinese characters where these are kept apart.
    private void style(Align align, Size size, boolean bold) {
        boolean large = size == Size.DOUBLE;
        put(ESC, 'a', position(align), ESC, 'E', bold ? 1 : 0, GS, '!', large ? 0x11 : 0, FS, '!', large ? 0x0C : 0);
    }

    private static int position(Align align) {
        return switch (align) {
            case LEFT -> 0;
            case CENTER -> 1;
            case RIGHT -> 2;
        };
    }

    private void qr(String content) {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        if (data.length > MOST_QR_BYTES) {
            data = content.getBytes(GB18030);
        }
        style(Align.CENTER, Size.NORMAL, false);
        put(GS, '(', 'k', 4, 0, '1', 'A', '2', 0); // model 2
        put(GS, '(', 'k', 3, 0, '1', 'C', moduleDots(data.length));
        put(GS, '(', 'k', 3, 0, '1', 'E', '1'); // error correction M
        var store = new ByteArrayOutputStream();
        int length = data.length + 3;
        store.writeBytes(new byte[] {GS, '(', 'k', (byte) length, (byte) (length >> 8), '1', 'P', '0'});
        store.writeBytes(data);
        pieces.add(store.toByteArray());
        put(GS, '(', 'k', 3, 0, '1', 'Q', '0');
    }

    // As large as fits on 58 mm paper (384 dots): a phone reads large modules from farther away.
    private static int moduleDots(int bytes) {
        if (bytes <= 84) {
            return 7; // up to version 5, 37 modules
        }
        return bytes <= 331 ? 5 : bytes <= 911 ? 3 : 2;
    }

    private void end(boolean cut) {
        put(ESC, 'a', 0);
        if (cut) {
            put(GS, 'V', 66, 0); // feeds to the knife first
        } else {
            put(ESC, 'd', 4); // out of the slot, so that it can be torn off
        }
    }

    private void put(int... bytes) {
        byte[] piece = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            piece[i] = (byte) bytes[i];
        }
        pieces.add(piece);
    }
}

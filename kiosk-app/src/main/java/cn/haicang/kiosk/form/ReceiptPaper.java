package cn.haicang.kiosk.form;

import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.ReceiptLine.Align;
import cn.haicang.devices.print.ReceiptLine.Size;
import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.ReceiptNumber;
import cn.haicang.protocol.catalogue.TerminalSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The receipt as it comes out of the printer. */
final class ReceiptPaper {
    private ReceiptPaper() {}

    // A title may be broken into lines for the screen; paper breaks where its width says.
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", "");
    }

    // Its groups are held together: on narrow paper the number gives up its double width before it is torn.
    private static String inOnePiece(ReceiptNumber number) {
        return number.grouped().replace(' ', '\u00A0');
    }

    static Receipt of(Words words, Handed handed, Optional<TerminalSettings> settings, Instant at) {
        var number = handed.submission().number();
        var lines = new ArrayList<ReceiptLine>(List.of(
                new ReceiptLine.Text(words.of("receipt.title"), Align.CENTER, Size.DOUBLE, true),
                new ReceiptLine.Rule(),
                new ReceiptLine.Text(words.of("receipt.number"), Align.CENTER, Size.NORMAL, false),
                new ReceiptLine.Text(inOnePiece(number), Align.CENTER, Size.DOUBLE, true),
                new ReceiptLine.Rule(),
                new ReceiptLine.Text(words.of("receipt.service", oneLine(words.of(handed.title())))),
                new ReceiptLine.Text(words.of("receipt.kind", EntryWords.kind(words, handed.kind()))),
                new ReceiptLine.Text(words.of("receipt.name", handed.maskedName())),
                new ReceiptLine.Text(words.of("receipt.id", handed.maskedNumber())),
                new ReceiptLine.Text(words.of("receipt.time", words.time("receipt.time.pattern", at)))));
        settings.ifPresent(it -> lines.add(new ReceiptLine.Text(words.of("receipt.site", words.of(it.site())))));
        lines.add(new ReceiptLine.Feed(1));
        lines.add(new ReceiptLine.Qr(number.code()));
        lines.add(new ReceiptLine.Feed(1));
        lines.add(new ReceiptLine.Text(words.of("receipt.next")));
        lines.add(new ReceiptLine.Text(words.of("receipt.come-back")));
        settings.ifPresent(it -> lines.add(new ReceiptLine.Text(words.of("receipt.hotline", it.hotline()))));
        lines.add(new ReceiptLine.Feed(3));
        return new Receipt(lines, true);
    }
}

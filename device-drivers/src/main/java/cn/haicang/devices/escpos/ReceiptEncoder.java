package cn.haicang.devices.escpos;

import cn.haicang.devices.print.Receipt;
import cn.haicang.devices.print.ReceiptLine;
import cn.haicang.devices.print.ReceiptLine.Align;
import cn.haicang.devices.print.ReceiptLine.Size;
import java.util.Collections;
import java.util.List;

/** Turns a receipt into ESC/POS for one family of printers and one paper. */
final class ReceiptEncoder {
    private static final int LINE_DOTS = 24;
    private static final int MILLIMETRES_OF_A_LINE = 4; // 30 dots at 203 dpi, the usual spacing
    private static final int MILLIMETRES_TO_KNIFE = 15;
    private static final int LINES_TO_TEAR = 4;

    private final PrinterProfile profile;
    private final PrinterProfile.Paper paper;
    private final GlyphArtist artist;
    private final PrinterCommands out = new PrinterCommands();
    private int lines;
    private int millimetres;

    private ReceiptEncoder(PrinterProfile profile, PrinterProfile.Paper paper, GlyphArtist artist) {
        this.profile = profile;
        this.paper = paper;
        this.artist = artist;
    }

    static EncodedReceipt encode(
            Receipt receipt, PrinterProfile profile, PrinterProfile.Paper paper, GlyphArtist artist) {
        var encoder = new ReceiptEncoder(profile, paper, artist);
        encoder.out.begin(profile.answers().automatic());
        receipt.lines().forEach(encoder::line);
        boolean cut = receipt.cut() && profile.abilities().cutter();
        encoder.end(cut);
        return new EncodedReceipt(encoder.out.pieces(), encoder.lines, cut, encoder.millimetres);
    }

    private void line(ReceiptLine line) {
        switch (line) {
            case ReceiptLine.Text text -> text(text);
            case ReceiptLine.Columns(var left, var right) -> {
                out.style(Align.LEFT, Face.NORMAL, false);
                new Typesetting(paper.columns())
                        .columns(known(left), known(right))
                        .forEach(this::print);
            }
            case ReceiptLine.Qr(var content) -> qr(content);
            case ReceiptLine.Rule() -> {
                out.style(Align.LEFT, Face.NORMAL, false);
                print(Collections.nCopies(paper.columns(), new Glyph("-", 1, true)));
            }
            case ReceiptLine.Feed(var count) -> {
                out.feed(count);
                millimetres += count * MILLIMETRES_OF_A_LINE;
            }
        }
    }

    // What neither the printer nor this machine can draw is replaced before the lines are made: it may be narrower.
    private List<Glyph> known(String text) {
        return Glyph.of(text).stream()
                .map(glyph -> glyph.inFont() || canDraw(glyph) ? glyph : glyph.missing())
                .toList();
    }

    private boolean canDraw(Glyph glyph) {
        return glyph.mayBeDrawn()
                && artist.draw(glyph.text(), dots(glyph), LINE_DOTS).isPresent();
    }

    private static int dots(Glyph glyph) {
        return glyph.columns() * PrinterProfile.COLUMN_DOTS;
    }

    private void text(ReceiptLine.Text text) {
        var glyphs = known(text.text());
        var face = face(text.size(), glyphs);
        out.style(text.align(), face, text.bold());
        for (var line : new Typesetting(paper.columns() / face.columnsOfOne()).wrap(glyphs)) {
            if (face == Face.NORMAL || line.stream().allMatch(Glyph::inFont)) {
                print(line);
                millimetres += face == Face.NORMAL ? 0 : MILLIMETRES_OF_A_LINE;
            } else {
                picture(line, face, text.align());
                out.style(text.align(), face, text.bold());
            }
        }
    }

    // Something that can't be broken and doesn't fit doubled keeps its height and gives up its width: a number stays
    // whole.
    private Face face(Size size, List<Glyph> glyphs) {
        int widest = Typesetting.widestWord(glyphs);
        return switch (size) {
            case NORMAL -> Face.NORMAL;
            case DOUBLE -> widest > paper.columns() / 2 && widest <= paper.columns() ? Face.TALL : Face.DOUBLE;
        };
    }

    private void print(List<Glyph> line) {
        var bytes = new PrinterCommands.Line();
        for (var glyph : line) {
            if (glyph.inFont()) {
                bytes.text(glyph.bytes());
            } else {
                bytes.picture(artist.draw(glyph.text(), dots(glyph), LINE_DOTS).orElseThrow());
            }
        }
        out.print(bytes);
        count(MILLIMETRES_OF_A_LINE);
    }

    private void count(int taken) {
        lines++;
        millimetres += taken;
    }

    // Pictures within a line are 24 dots high: a larger line with a character that the printer lacks is drawn as a
    // whole.
    private void picture(List<Glyph> line, Face face, Align align) {
        int width = Typesetting.width(line) * PrinterProfile.COLUMN_DOTS * face.columnsOfOne();
        int left = switch (align) {
            case LEFT -> 0;
            case CENTER -> (paper.dots() - width) / 2;
            case RIGHT -> paper.dots() - width;
        };
        var drawn = new LinePicture(left + width, 2 * LINE_DOTS);
        for (var glyph : line) {
            int wide = dots(glyph) * face.columnsOfOne();
            artist.draw(glyph.text(), wide, 2 * LINE_DOTS).ifPresent(dots -> drawn.add(dots, left));
            drawn.advance(wide);
        }
        out.raster(drawn.dots());
        count(2 * MILLIMETRES_OF_A_LINE);
    }

    private void qr(String content) {
        var code = new QrCode(content, paper.dots());
        if (profile.abilities().nativeQr()) {
            out.style(Align.CENTER, Face.NORMAL, false);
            out.qr(code);
        } else {
            out.raster(code.centred(paper.dots()));
        }
        count(code.edgeDots() / 8);
    }

    private void end(boolean cut) {
        out.style(Align.LEFT, Face.NORMAL, false);
        if (cut) {
            out.cut();
            millimetres += MILLIMETRES_TO_KNIFE;
        } else {
            out.feed(LINES_TO_TEAR);
            millimetres += LINES_TO_TEAR * MILLIMETRES_OF_A_LINE;
        }
    }
}

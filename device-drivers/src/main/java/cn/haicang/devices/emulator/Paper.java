package cn.haicang.devices.emulator;

import cn.haicang.devices.emulator.PaperLine.Align;
import cn.haicang.devices.emulator.PaperLine.Picture;
import cn.haicang.devices.emulator.PrinterModel.Trait;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Executes ESC/POS, one command after the other, and keeps the paper that comes of it. Not thread-safe: its printer is. */
final class Paper {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int COLUMN_DOTS = 12;
    private static final int PICTURE_HEIGHT = 24;

    private final PrinterModel model;
    private final List<PaperSheet> sheets = new ArrayList<>();
    private final List<PaperLine> lines = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Align align = Align.LEFT;
    private boolean wide;
    private boolean tall;
    private boolean bold;
    private int width;
    private int moduleDots = 3;
    private String qr = "";

    Paper(PrinterModel model) {
        this.model = model;
    }

    /** A line that was begun and isn't on paper yet. */
    void forgetLine() {
        line.setLength(0);
        pictures.clear();
        width = 0;
    }

    /** A full line comes out before what doesn't fit on it any more. */
    boolean fits(byte[] command) {
        return !isCharacter(command) || width + columnsOf(command) <= model.columns();
    }

    private static boolean isCharacter(byte[] command) {
        return command[0] < 0 || command[0] >= ' ';
    }

    private int columnsOf(byte[] command) {
        return (command.length == 1 ? 1 : 2) * (wide ? 2 : 1);
    }

    /** @return how many lines came out */
    int execute(byte[] command) {
        return switch (command[0]) {
            case EscPosCommands.ESC -> esc(command);
            case EscPosCommands.FS -> fs(command);
            case EscPosCommands.GS -> gs(command);
            case '\n' -> endLine();
            default -> character(command);
        };
    }

    // A Chinese font has no more than two bytes can name; what takes four comes out as a blank.
    private int character(byte[] command) {
        if (isCharacter(command)) {
            line.append(command.length == 4 ? "\u3000" : new String(command, GB18030));
            width += columnsOf(command);
        }
        return 0;
    }

    int endLine() {
        lines.add(
                line.isEmpty()
                        ? new PaperLine.Blank()
                        : new PaperLine.Text(line.toString(), align, wide, tall, bold, pictures));
        forgetLine();
        return 1;
    }

    private int esc(byte[] command) {
        switch (command[1]) {
            case '@' -> reset();
            case 'a' ->
                align = switch (command[2] % 3) {
                    case 1 -> Align.CENTER;
                    case 2 -> Align.RIGHT;
                    default -> Align.LEFT;
                };
            case 'E' -> bold = (command[2] & 1) != 0;
            case '!' -> {
                bold = (command[2] & 0x08) != 0;
                tall = (command[2] & 0x10) != 0;
                wide = (command[2] & 0x20) != 0;
            }
            case '*' -> pictureInLine(command);
            case 'd' -> {
                return feed(command[2]);
            }
            default -> {}
        }
        return 0;
    }

    private void reset() {
        forgetLine();
        align = Align.LEFT;
        wide = false;
        tall = false;
        bold = false;
    }

    private int feed(int empty) {
        for (int i = 0; i < empty; i++) {
            endLine();
        }
        return empty;
    }

    private void pictureInLine(byte[] command) {
        int dots = EscPosCommands.word(command, 3);
        var black = new BitSet();
        for (int at = 0; command[2] == 33 && at < dots * PICTURE_HEIGHT; at++) {
            int x = at / PICTURE_HEIGHT;
            int y = at % PICTURE_HEIGHT;
            black.set(y * dots + x, (command[5 + at / 8] & (0x80 >> (at % 8))) != 0);
        }
        pictures.add(new Picture(dots, PICTURE_HEIGHT, Align.LEFT, black));
        line.append(PaperLine.Text.PICTURE);
        width += (dots + COLUMN_DOTS - 1) / COLUMN_DOTS;
    }

    private int fs(byte[] command) {
        if (command[1] == '!') {
            wide = (command[2] & 0x04) != 0;
            tall = (command[2] & 0x08) != 0;
        }
        return 0;
    }

    private int gs(byte[] command) {
        return switch (command[1]) {
            case '!' -> {
                wide = (command[2] & 0x70) != 0;
                tall = (command[2] & 0x07) != 0;
                yield 0;
            }
            case 'v' -> raster(command);
            case '(' -> command[2] == 'k' && model.has(Trait.QR) ? qr(command) : 0;
            default -> 0;
        };
    }

    private int raster(byte[] command) {
        int perRow = EscPosCommands.word(command, 4);
        int height = EscPosCommands.word(command, 6);
        var black = new BitSet();
        for (int i = 0; i < perRow * height * 8; i++) {
            black.set(i, (command[8 + i / 8] & (0x80 >> (i % 8))) != 0);
        }
        var strip = new Picture(perRow * 8, height, align, black);
        if (!lines.isEmpty() && lines.getLast() instanceof Picture above && above.width() == strip.width()) {
            lines.set(lines.size() - 1, above.plus(strip));
            return 0;
        }
        lines.add(strip);
        return 1;
    }

    void cut() {
        sheets.add(new PaperSheet(lines, true));
        lines.clear();
    }

    private int qr(byte[] command) {
        switch (command[6]) {
            case 'C' -> moduleDots = command[7];
            case 'P' -> qr = new String(command, 8, command.length - 8, StandardCharsets.UTF_8);
            case 'Q' -> {
                lines.add(new PaperLine.Qr(qr, align, moduleDots));
                return 1;
            }
            default -> {}
        }
        return 0;
    }

    /** All sheets, the one that still hangs in the slot last. */
    List<PaperSheet> sheets() {
        var all = new ArrayList<>(sheets);
        if (!lines.isEmpty()) {
            all.add(new PaperSheet(lines, false));
        }
        return all;
    }

    void tearOff() {
        sheets.clear();
        lines.clear();
    }
}

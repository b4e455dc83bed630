package cn.haicang.devices.emulator;

import cn.haicang.devices.emulator.PaperLine.Align;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Executes ESC/POS in the order of its bytes and keeps the paper that comes of it. Not thread-safe: its printer is. */
final class Paper {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What a step did, as far as the printer has to act on it. */
    enum Step {
        WAITS_FOR_BYTES,
        NOTHING,
        LINE,
        ASKED_FOR_PAPER,
    }

    private final int columns;
    private final List<PaperSheet> sheets = new ArrayList<>();
    private final List<PaperLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private byte[] pending = {};
    private Align align = Align.LEFT;
    private boolean large;
    private boolean bold;
    private int width;
    private int moduleDots = 3;
    private String qr = "";

    Paper(int columns) {
        this.columns = columns;
    }

    void receive(byte[] bytes) {
        int before = pending.length;
        pending = Arrays.copyOf(pending, before + bytes.length);
        System.arraycopy(bytes, 0, pending, before, bytes.length);
    }

    int waiting() {
        return pending.length;
    }

    void forgetUnprinted() {
        pending = new byte[0];
        line.setLength(0);
        width = 0;
    }

    Step step() {
        var length = pending.length == 0 ? OptionalInt.empty() : EscPosCommands.length(pending, pending.length);
        if (length.isEmpty()) {
            return Step.WAITS_FOR_BYTES;
        }
        byte[] command = Arrays.copyOf(pending, length.getAsInt());
        if (!fits(command)) {
            return endLine();
        }
        pending = Arrays.copyOfRange(pending, command.length, pending.length);
        return switch (command[0]) {
            case EscPosCommands.ESC -> esc(command);
            case EscPosCommands.FS -> fs(command);
            case EscPosCommands.GS -> gs(command);
            case '\n' -> endLine();
            default -> character(command);
        };
    }

    private boolean fits(byte[] command) {
        return !isCharacter(command) || width + columnsOf(command) <= columns;
    }

    private static boolean isCharacter(byte[] command) {
        return command[0] < 0 || command[0] >= ' ';
    }

    private int columnsOf(byte[] command) {
        return (command.length == 1 ? 1 : 2) * (large ? 2 : 1);
    }

    private Step character(byte[] command) {
        if (isCharacter(command)) {
            line.append(new String(command, GB18030));
            width += columnsOf(command);
        }
        return Step.NOTHING;
    }

    private Step endLine() {
        lines.add(line.isEmpty() ? new PaperLine.Blank() : new PaperLine.Text(line.toString(), align, large, bold));
        line.setLength(0);
        width = 0;
        return Step.LINE;
    }

    private Step esc(byte[] command) {
        switch (command[1]) {
            case '@' -> {
                align = Align.LEFT;
                large = false;
                bold = false;
            }
            case 'a' ->
                align = switch (command[2] % 3) {
                    case 1 -> Align.CENTER;
                    case 2 -> Align.RIGHT;
                    default -> Align.LEFT;
                };
            case 'E' -> bold = (command[2] & 1) != 0;
            case '!' -> {
                bold = (command[2] & 0x08) != 0;
                large = (command[2] & 0x30) != 0;
            }
            case 'd' -> {
                return feed(command[2]);
            }
            default -> {}
        }
        return Step.NOTHING;
    }

    private Step feed(int empty) {
        for (int i = 0; i < empty; i++) {
            endLine();
        }
        return Step.LINE;
    }

    private Step fs(byte[] command) {
        if (command[1] == '!') {
            large = (command[2] & 0x0C) != 0;
        }
        return Step.NOTHING;
    }

    private Step gs(byte[] command) {
        return switch (command[1]) {
            case '!' -> {
                large = command[2] != 0;
                yield Step.NOTHING;
            }
            case 'V' -> {
                sheets.add(new PaperSheet(lines, true));
                lines.clear();
                yield Step.LINE;
            }
            case 'r' -> command[2] == 1 ? Step.ASKED_FOR_PAPER : Step.NOTHING;
            case '(' -> command[2] == 'k' ? qr(command) : Step.NOTHING;
            default -> Step.NOTHING;
        };
    }

    private Step qr(byte[] command) {
        switch (command[6]) {
            case 'C' -> moduleDots = command[7];
            case 'P' -> qr = new String(command, 8, command.length - 8, StandardCharsets.UTF_8);
            case 'Q' -> {
                lines.add(new PaperLine.Qr(qr, align, moduleDots));
                return Step.LINE;
            }
            default -> {}
        }
        return Step.NOTHING;
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

package cn.haicang.devices.emulator;

import java.util.OptionalInt;

/** How long the commands of ESC/POS are, as far as a receipt uses them. */
final class EscPosCommands {
    static final int ESC = 0x1B;
    static final int FS = 0x1C;
    static final int GS = 0x1D;

    private EscPosCommands() {}

    /** Of the command or character that begins the bytes; empty if more must come to tell, or to have all of it. */
    static OptionalInt length(byte[] bytes, int count) {
        int first = bytes[0] & 0xFF;
        boolean longer = first == ESC || first == FS || first == GS || (first >= 0x81 && first != 0xFF);
        if (!longer) {
            return OptionalInt.of(1);
        }
        if (count < 2) {
            return OptionalInt.empty();
        }
        int length = switch (first) {
            case ESC -> ofEsc(bytes, count);
            case FS -> ofFs(bytes[1]);
            case GS -> ofGs(bytes, count);
            default -> bytes[1] >= 0x30 && bytes[1] <= 0x39 ? 4 : 2; // GB 18030
        };
        return count < length ? OptionalInt.empty() : OptionalInt.of(length);
    }

    private static int ofEsc(byte[] bytes, int count) {
        return switch (bytes[1]) {
            case '@', '2', 'i', 'm', 'v' -> 2;
            case '$', '\\', 'c' -> 4;
            case 'p' -> 5;
            case '*' -> count < 5 ? 5 : 5 + word(bytes, 3) * (bytes[2] >= 32 ? 3 : 1);
            default -> 3;
        };
    }

    private static int ofFs(int command) {
        return switch (command) {
            case '&', '.' -> 2;
            case 'S' -> 4;
            default -> 3;
        };
    }

    private static int ofGs(byte[] bytes, int count) {
        return switch (bytes[1]) {
            case 'V' -> count < 3 || bytes[2] < 65 ? 3 : 4;
            case 'L', 'W', 'P' -> 4;
            case '(' -> count < 5 ? 5 : 5 + word(bytes, 3);
            case 'v' -> count < 8 ? 8 : 8 + word(bytes, 4) * word(bytes, 6);
            default -> 3;
        };
    }

    static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }
}

package cn.haicang.devices.emulator;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an emulated printer can do.
 *
 * @param dots side by side on its paper
 * @param buffer how many bytes it holds before it says XOFF; what comes much later than that is lost
 */
public record PrinterModel(int columns, int dots, int buffer, Set<Trait> traits) {
    public enum Trait {
        /** QR codes of its own: GS ( k. */
        QR,
        KNIFE,
        NEAR_END_SENSOR,
        /** DLE EOT at any time. */
        REAL_TIME,
        /** DLE EOT while nothing waits in it; at other times the question is lost. */
        REAL_TIME_WHEN_IDLE,
        /** GS r. */
        PAPER_SENSOR_ANSWER,
        /** GS ( H fn 48. */
        PROCESS_ID,
        /** GS a: sends every change unasked, once told to. */
        AUTOMATIC_STATUS,
        /** Sends every change unasked from the start, as some are set by a switch. */
        AUTOMATIC_FROM_START,
        /** DLE DC4 fn 8. */
        CLEARS,
        /** DLE ENQ 2. */
        RECOVERS
    }

    /** Holds all that is ever sent to it, so that it never says XOFF. */
    public static final int ENDLESS = Integer.MAX_VALUE / 2;

    private static final int COLUMN_DOTS = 12;

    public PrinterModel {
        traits = Set.copyOf(traits);
    }

    /** One that can everything. */
    public static PrinterModel able(int columns) {
        var all = EnumSet.allOf(Trait.class);
        all.remove(Trait.REAL_TIME_WHEN_IDLE);
        all.remove(Trait.AUTOMATIC_FROM_START);
        return new PrinterModel(columns, columns * COLUMN_DOTS, ENDLESS, all);
    }

    /** A small one of 58 mm, as many are sold. */
    public static PrinterModel simple() {
        return new PrinterModel(
                32, 384, 1024, EnumSet.of(Trait.REAL_TIME_WHEN_IDLE, Trait.PAPER_SENSOR_ANSWER, Trait.RECOVERS));
    }

    public PrinterModel with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new PrinterModel(columns, dots, buffer, more);
    }

    public PrinterModel without(Trait trait) {
        var fewer = EnumSet.noneOf(Trait.class);
        fewer.addAll(traits);
        fewer.remove(trait);
        return new PrinterModel(columns, dots, buffer, fewer);
    }

    public PrinterModel buffering(int bytes) {
        return new PrinterModel(columns, dots, bytes, traits);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}

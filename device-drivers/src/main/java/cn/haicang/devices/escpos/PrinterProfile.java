package cn.haicang.devices.escpos;

import cn.haicang.devices.ReasonCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one family of printers can do and what its answers mean: data that the driver goes by. Families are listed in
 * {@link PrinterProfiles}.
 *
 * @param name as it stands in settings
 * @param papers what it can be loaded with, its usual one first
 */
public record PrinterProfile(
        String name, String family, List<Paper> papers, Abilities abilities, Answers answers, List<Meaning> meanings) {
    /** Of font A, whatever the resolution. */
    static final int COLUMN_DOTS = 12;

    private static final int BYTES_OF_A_LINE = 24;

    public PrinterProfile {
        papers = List.copyOf(papers);
        meanings = List.copyOf(meanings);
    }

    /**
     * @param dots that can be printed side by side
     * @param columns of font A, 12 dots each
     */
    public record Paper(int millimetres, int dots, int columns) {}

    /**
     * @param nativeQr it makes QR codes itself (GS ( k); else they are sent as raster
     * @param cutter it has a knife; else the paper is fed out of the slot
     * @param buffer how many bytes it takes without printing, before it says XOFF
     * @param linesPerSecond of text, when it is slow
     */
    public record Abilities(boolean nativeQr, boolean cutter, boolean nearEndSensor, int buffer, int linesPerSecond) {}

    /** When DLE EOT is answered. */
    public enum RealTime {
        ALWAYS,
        /** Only while nothing waits in it, as simple printers do; {@link Proof} then tells that it got so far. */
        WHEN_IDLE,
        NEVER
    }

    /** What comes back only after everything before it was worked through. */
    public enum Proof {
        /** GS r 1: the paper sensor's state. */
        PAPER_SENSOR,
        /** The same, of a printer that may not know it: then that it has taken all, had the time to print it, and is well. */
        PAPER_SENSOR_IF_KNOWN,
        /** GS ( H fn 48: a number of our own, so that a late answer is known as such. */
        PROCESS_ID,
        /** Nothing: such a printer never proves a receipt. */
        NONE
    }

    /** How what waits in it can be thrown away. */
    public enum Clearing {
        /** DLE DC4 fn 8, which is confirmed. */
        CONFIRMED,
        /** DLE ENQ 2, which is not. */
        UNCONFIRMED,
        NONE
    }

    /** @param automatic it is told to send its status unasked (GS a) while a receipt is printed */
    public record Answers(RealTime realTime, Proof proof, Clearing clearing, boolean automatic) {}

    /** Which answer a bit stands in. */
    public enum Source {
        DLE_EOT_1,
        DLE_EOT_2,
        DLE_EOT_3,
        DLE_EOT_4,
        ASB_1,
        ASB_2,
        ASB_3,
        GS_R_1
    }

    /** One bit, or several of which any will do, and what it means. */
    public record Meaning(Source source, int bits, ReasonCode reason) {}

    /** Empty if it can't be loaded with such paper. */
    public Optional<Paper> paper(int millimetres) {
        return papers.stream()
                .filter(paper -> paper.millimetres() == millimetres)
                .findFirst();
    }

    /** When it is slow. */
    Duration timeToPrint(int lines) {
        return Duration.ofMillis(lines * 1000L / abilities.linesPerSecond());
    }

    /** About how many lines wait in it at most. */
    int linesInBuffer() {
        return abilities.buffer() / BYTES_OF_A_LINE;
    }
}

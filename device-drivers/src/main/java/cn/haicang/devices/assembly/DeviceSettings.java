package cn.haicang.devices.assembly;

import cn.haicang.devices.card.SamId;
import cn.haicang.devices.scan.ScannerProfile;
import java.util.List;
import java.util.Optional;

/** What the terminal is fitted with; an empty place is a device that it does not have. */
public record DeviceSettings(
        List<ReaderSettings> readers, Optional<PrinterSettings> printer, Optional<ScannerSettings> scanner) {
    public DeviceSettings {
        readers = List.copyOf(readers);
    }

    /** A terminal that only reads cards and prints receipts; the rest comes by {@code with}. */
    public DeviceSettings(List<ReaderSettings> readers, Optional<PrinterSettings> printer) {
        this(readers, printer, Optional.empty());
    }

    public DeviceSettings with(ScannerSettings fitted) {
        return new DeviceSettings(readers, printer, Optional.of(fitted));
    }

    /** A reader for identity documents. */
    public sealed interface ReaderSettings {
        /**
         * Resident documents by a SAM_V module on a serial port.
         *
         * @param expected the security module that the terminal was fitted with; another one wants attention
         */
        record SamV(String port, int baud, Optional<SamId> expected) implements ReaderSettings {
            public SamV(String port, int baud) {
                this(port, baud, Optional.empty());
            }
        }

        /**
         * Social security cards by PC/SC, and resident documents where the reader has a security module of its own.
         *
         * @param name a reader's name, or a beginning of it that only one reader has
         * @param samPages whether every card on it is read by the pages of that module; otherwise the card's answer to
         *     reset decides
         */
        record Pcsc(String name, boolean samPages) implements ReaderSettings {
            public Pcsc(String name) {
                this(name, false);
            }
        }
    }

    /** @param paperMillimetres 58 or 80 */
    public record PrinterSettings(String port, int baud, int paperMillimetres) {
        public PrinterSettings {
            if (paperMillimetres != 58 && paperMillimetres != 80) {
                throw new IllegalArgumentException("paper: 58 or 80 mm");
            }
        }
    }

    /** A code scanner on a serial port. */
    public record ScannerSettings(String port, int baud, ScannerProfile profile) {
        /** What scanners are set to when they leave the factory. */
        public static final int USUAL_BAUD = 9600;
    }
}

package cn.haicang.devices.assembly;

import cn.haicang.devices.card.SamId;
import java.util.List;
import java.util.Optional;

/** What the terminal is fitted with; an empty place is a device that it does not have. */
public record DeviceSettings(List<ReaderSettings> readers, Optional<PrinterSettings> printer) {
    public DeviceSettings {
        readers = List.copyOf(readers);
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
}

package cn.haicang.devices.assembly;

import java.util.List;
import java.util.Optional;

/** What the terminal is fitted with; an empty place is a device that it does not have. */
public record DeviceSettings(List<ReaderSettings> readers, Optional<PrinterSettings> printer) {
    public DeviceSettings {
        readers = List.copyOf(readers);
    }

    /** A reader for identity documents. */
    public sealed interface ReaderSettings {
        /** Resident ID cards by a SAM_V module on a serial port. */
        record SamV(String port, int baud) implements ReaderSettings {}

        /** Social security cards by PC/SC; {@code name} is a reader's name or a beginning of it. */
        record Pcsc(String name) implements ReaderSettings {}
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

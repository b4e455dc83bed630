package cn.haicang.devices.assembly;

import cn.haicang.devices.card.SamId;
import cn.haicang.devices.document.IppPrinter;
import cn.haicang.devices.escpos.PrinterProfile;
import cn.haicang.devices.escpos.PrinterProfiles;
import cn.haicang.devices.scan.ScannerProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the terminal is fitted with; an empty place is a device that it does not have. */
public record DeviceSettings(
        List<ReaderSettings> readers,
        Optional<PrinterSettings> printer,
        Optional<ScannerSettings> scanner,
        Optional<DocumentPrinterSettings> documents,
        Optional<CameraSettings> camera) {
    public DeviceSettings {
        readers = List.copyOf(readers);
    }

    /** A terminal that only reads cards and prints receipts; the rest comes by {@code with}. */
    public DeviceSettings(List<ReaderSettings> readers, Optional<PrinterSettings> printer) {
        this(readers, printer, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public DeviceSettings with(ScannerSettings fitted) {
        return new DeviceSettings(readers, printer, Optional.of(fitted), documents, camera);
    }

    public DeviceSettings with(DocumentPrinterSettings fitted) {
        return new DeviceSettings(readers, printer, scanner, Optional.of(fitted), camera);
    }

    public DeviceSettings with(CameraSettings fitted) {
        return new DeviceSettings(readers, printer, scanner, documents, Optional.of(fitted));
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

    /**
     * A receipt printer on a serial port.
     *
     * @param paperMillimetres 58 or 80, as far as the profile has it
     * @param profile one of {@link #profiles()}
     */
    public record PrinterSettings(String port, int baud, int paperMillimetres, String profile) {
        public PrinterSettings {
            var known = profileNamed(profile);
            if (known.paper(paperMillimetres).isEmpty()) {
                throw new IllegalArgumentException("paper: a printer of the profile " + profile + " takes "
                        + papers(known).map(Object::toString).collect(Collectors.joining(" or ")) + " mm");
            }
        }

        /** With the paper that such a printer usually has. */
        public static PrinterSettings withUsualPaper(String port, int baud, String profile) {
            return new PrinterSettings(
                    port, baud, papers(profileNamed(profile)).findFirst().orElseThrow(), profile);
        }

        /** The names that {@code profile} may have, the default first. */
        public static List<String> profiles() {
            return PrinterProfiles.names();
        }

        private static PrinterProfile profileNamed(String name) {
            return PrinterProfiles.named(name)
                    .orElseThrow(
                            () -> new IllegalArgumentException("profile: one of " + String.join(", ", profiles())));
        }

        private static Stream<Integer> papers(PrinterProfile profile) {
            return profile.papers().stream().map(PrinterProfile.Paper::millimetres);
        }
    }

    /**
     * A printer for whole pages.
     *
     * @param printer such as {@code ipp://127.0.0.1/printers/a4}
     */
    public record DocumentPrinterSettings(URI printer) {
        public DocumentPrinterSettings {
            IppPrinter.requirePrinter(printer);
        }
    }

    /**
     * A document camera.
     *
     * @param device such as {@code /dev/v4l/by-id/usb-…}
     * @param mostBytes what a page may have as JPEG
     */
    public record CameraSettings(Path device, int mostBytes) {}

    /** A code scanner on a serial port. */
    public record ScannerSettings(String port, int baud, ScannerProfile profile) {
        /** What scanners are set to when they leave the factory. */
        public static final int USUAL_BAUD = 9600;
    }
}

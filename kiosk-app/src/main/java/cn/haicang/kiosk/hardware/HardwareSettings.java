package cn.haicang.kiosk.hardware;

import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.PrinterSettings;
import cn.haicang.devices.assembly.DeviceSettings.ReaderSettings;
import cn.haicang.devices.card.SamId;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the terminal is fitted with; an empty place is a device that it does not have.
 *
 * @param samv port of the reader of resident documents, {@code /dev/ttyUSB0@115200}
 * @param pcsc name of the reader of social security cards, or its beginning
 * @param readers what else is known of the two
 * @param printer port of the receipt printer, {@code /dev/ttyUSB1@115200}
 * @param paper width in millimetres, 58 or 80
 * @param profile of which family the printer is; see docs/devices/receipt-printers.md
 */
@ConfigurationProperties("kiosk.devices")
record HardwareSettings(
        @DefaultValue("") String samv,
        @DefaultValue("") String pcsc,
        @DefaultValue ReaderDetails readers,
        @DefaultValue("") String printer,
        @DefaultValue("80") int paper,
        @DefaultValue("generic") String profile) {
    HardwareSettings {
        SerialLine.of(samv);
        new PrinterSettings("any", 9600, paper, profile); // refuses at the start what it can't be
        SerialLine.of(printer);
    }

    /**
     * @param samId of the security module on {@code samv}, {@code 05.01-20110101-0000000001-0123456789}; another one is told
     * @param samPages whether the reader {@code pcsc} has a security module of its own, whatever an answer to reset says
     */
    record ReaderDetails(
            @DefaultValue("") String samId,
            @DefaultValue("false") boolean samPages) {
        ReaderDetails {
            expected(samId);
        }

        private static Optional<SamId> expected(String samId) {
            return samId.isBlank() ? Optional.empty() : Optional.of(new SamId(samId));
        }

        Optional<SamId> expected() {
            return expected(samId);
        }
    }

    DeviceSettings devices() {
        var both = new ArrayList<ReaderSettings>();
        SerialLine.of(samv)
                .ifPresent(line -> both.add(new ReaderSettings.SamV(line.port(), line.baud(), readers.expected())));
        if (!pcsc.isBlank()) {
            both.add(new ReaderSettings.Pcsc(pcsc, readers.samPages()));
        }
        return new DeviceSettings(
                both,
                SerialLine.of(printer).map(line -> new PrinterSettings(line.port(), line.baud(), paper, profile)));
    }
}

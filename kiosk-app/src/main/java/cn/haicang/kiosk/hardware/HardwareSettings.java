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
 * @param samId of that reader's security module, {@code 05.01-20110101-0000000001-0123456789}; another one is told
 * @param pcsc name of the reader of social security cards, or its beginning
 * @param pcscSamPages whether that reader has a security module of its own, whatever a card's answer to reset says
 * @param printer port of the receipt printer, {@code /dev/ttyUSB1@115200}
 * @param paper width in millimetres, 58 or 80
 */
@ConfigurationProperties("kiosk.devices")
record HardwareSettings(
        @DefaultValue("") String samv,
        @DefaultValue("") String samId,
        @DefaultValue("") String pcsc,
        @DefaultValue("false") boolean pcscSamPages,
        @DefaultValue("") String printer,
        @DefaultValue("80") int paper) {
    HardwareSettings {
        if (paper != 58 && paper != 80) {
            throw new IllegalArgumentException("kiosk.devices.paper is 58 or 80");
        }
        line(samv);
        line(printer);
        expected(samId);
    }

    private record Line(String port, int baud) {}

    DeviceSettings devices() {
        var readers = new ArrayList<ReaderSettings>();
        line(samv).ifPresent(line -> readers.add(new ReaderSettings.SamV(line.port(), line.baud(), expected(samId))));
        if (!pcsc.isBlank()) {
            readers.add(new ReaderSettings.Pcsc(pcsc, pcscSamPages));
        }
        return new DeviceSettings(
                readers, line(printer).map(line -> new PrinterSettings(line.port(), line.baud(), paper)));
    }

    private static Optional<SamId> expected(String samId) {
        return samId.isBlank() ? Optional.empty() : Optional.of(new SamId(samId));
    }

    private static Optional<Line> line(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || !text.substring(at + 1).matches("[1-9]\\d{2,6}")) {
            throw new IllegalArgumentException("a serial device is given as port@baud");
        }
        return Optional.of(new Line(text.substring(0, at), Integer.parseInt(text, at + 1, text.length(), 10)));
    }
}

package cn.haicang.kiosk.hardware;

import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.ScannerSettings;
import cn.haicang.devices.scan.ScannerProfile;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the terminal reads codes with; an empty place is a device that it does not have.
 *
 * @param scanner port of the code scanner, {@code /dev/ttyUSB2@9600}
 * @param scannerProfile of which family it is; see docs/devices/code-scanners.md
 */
@ConfigurationProperties("kiosk.devices")
record CodeSettings(
        @DefaultValue("") String scanner,
        @DefaultValue("plain") String scannerProfile) {
    CodeSettings {
        SerialLine.of(scanner); // refuses at the start what it can't be
        profile(scannerProfile);
    }

    DeviceSettings besides(DeviceSettings others) {
        return SerialLine.of(scanner)
                .map(line -> others.with(new ScannerSettings(line.port(), line.baud(), profile(scannerProfile))))
                .orElse(others);
    }

    private static ScannerProfile profile(String name) {
        return ScannerProfile.named(name)
                .orElseThrow(() -> new IllegalArgumentException("scanner-profile: one of " + ScannerProfile.names()));
    }
}

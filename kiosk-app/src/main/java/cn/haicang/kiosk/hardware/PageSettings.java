package cn.haicang.kiosk.hardware;

import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.CameraSettings;
import cn.haicang.devices.assembly.DeviceSettings.DocumentPrinterSettings;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the terminal has for whole pages; an empty place is a device that it does not have.
 *
 * @param documents address of the A4 printer, {@code ipp://127.0.0.1/printers/a4}; see docs/devices/documents.md
 * @param camera device of the document camera, {@code /dev/v4l/by-id/…}; see docs/devices/document-camera.md
 */
@ConfigurationProperties("kiosk.devices")
record PageSettings(
        @DefaultValue("") String documents,
        @DefaultValue("") String camera) {
    /** An A4 page of text stays legible within that, and a few of them go over a slow line. */
    private static final int PAGE_BYTES = 400_000;

    PageSettings {
        if (!documents.isBlank()) {
            printer(documents); // refuses at the start what it can't be
        }
    }

    DeviceSettings besides(DeviceSettings others) {
        var fitted = documents.isBlank() ? others : others.with(printer(documents));
        return camera.isBlank() ? fitted : fitted.with(new CameraSettings(Path.of(camera), PAGE_BYTES));
    }

    private static DocumentPrinterSettings printer(String address) {
        return new DocumentPrinterSettings(URI.create(address));
    }
}

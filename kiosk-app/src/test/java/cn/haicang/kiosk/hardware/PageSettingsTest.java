package cn.haicang.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.CameraSettings;
import cn.haicang.devices.assembly.DeviceSettings.DocumentPrinterSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSettingsTest {
    private static final DeviceSettings OTHERS = new DeviceSettings(List.of(), Optional.empty());

    @Test
    void a_terminal_that_is_told_of_nothing_has_nothing_for_pages() {
        assertThat(new PageSettings("", "").besides(OTHERS)).isEqualTo(OTHERS);
    }

    @Test
    void an_a4_printer_and_a_document_camera_are_fitted_by_their_places() {
        var fitted = new PageSettings("ipp://127.0.0.1/printers/a4", "/dev/v4l/by-id/page").besides(OTHERS);

        assertThat(fitted.documents()).contains(new DocumentPrinterSettings(URI.create("ipp://127.0.0.1/printers/a4")));
        assertThat(fitted.camera().map(CameraSettings::device)).contains(Path.of("/dev/v4l/by-id/page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a4", "http://127.0.0.1/printers/a4", "ipp://127.0.0.1", "ipp://a b/"})
    void what_is_no_address_of_a_printer_is_refused_at_the_start(String wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageSettings(wrong, ""));
    }
}

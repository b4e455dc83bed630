package cn.haicang.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.haicang.devices.assembly.DeviceSettings;
import cn.haicang.devices.assembly.DeviceSettings.ScannerSettings;
import cn.haicang.devices.scan.ScannerProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeSettingsTest {
    private static final DeviceSettings OTHERS = new DeviceSettings(List.of(), Optional.empty());

    @Test
    void a_scanner_is_fitted_by_its_line_and_family_and_none_without_a_line() {
        assertThat(new CodeSettings("", "gm65").besides(OTHERS)).isEqualTo(OTHERS);
        assertThat(new CodeSettings("/dev/ttyUSB2@9600", "gm65").besides(OTHERS).scanner())
                .contains(new ScannerSettings("/dev/ttyUSB2", 9600, ScannerProfile.GM65));
    }

    @Test
    void what_can_be_no_scanner_is_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeSettings("/dev/ttyUSB2", "plain"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeSettings("/dev/ttyUSB2@9600", "other"))
                .withMessageContaining("gm65");
    }
}

package cn.haicang.kiosk.command;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Commands of the machine, word by word: no shell reads them.
 *
 * @param reboot ends with 0 once the machine is going down
 * @param screenshot writes a PNG of the screen to its standard output
 * @param deadline how long either may take
 */
@ConfigurationProperties("kiosk.host")
record HostSettings(
        @DefaultValue({"systemctl", "reboot"}) List<String> reboot,
        @DefaultValue({"grim", "-"}) List<String> screenshot,
        @DefaultValue("30s") Duration deadline) {
    HostSettings {
        reboot = List.copyOf(reboot);
        screenshot = List.copyOf(screenshot);
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("kiosk.host.deadline must be above zero");
        }
    }
}

package cn.haicang.kiosk.hardware;

import java.time.Duration;
import java.util.OptionalLong;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the receipt printer's paper is reckoned.
 *
 * @param roll length of a new roll in metres; 0 if nobody has measured one, and then what is left is not told
 * @param keep how often the printer's statistics are kept besides the end of each receipt
 */
@ConfigurationProperties("kiosk.devices")
record RollSettings(
        @DefaultValue("0") int roll, @DefaultValue("10m") Duration keep) {
    private static final int LONGEST = 1_000;

    RollSettings {
        if (roll < 0 || roll > LONGEST) {
            throw new IllegalArgumentException("kiosk.devices.roll: metres of a new roll, 0 to " + LONGEST);
        }
        if (!keep.isPositive()) {
            throw new IllegalArgumentException("kiosk.devices.keep: above zero");
        }
    }

    OptionalLong millimetres() {
        return roll == 0 ? OptionalLong.empty() : OptionalLong.of(roll * 1_000L);
    }
}

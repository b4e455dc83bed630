package cn.haicang.kiosk.centre;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connect how long a connection may take, handshake included
 * @param call how long a whole call may take, to the last byte of its answer
 */
@ConfigurationProperties("kiosk.centre")
record CentreSettings(
        @DefaultValue("5s") Duration connect,
        @DefaultValue("20s") Duration call) {
    CentreSettings {
        if (!connect.isPositive() || call.compareTo(connect) < 0) {
            throw new IllegalArgumentException("kiosk.centre: connect above zero, call not below it");
        }
    }
}

package cn.haicang.console.trust;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param certificateLife how long a certificate of a terminal, and that of the wire's port, is good; a third before its end it is
 *     renewed
 */
@ConfigurationProperties("console.trust")
record TrustSettings(@DefaultValue("365d") Duration certificateLife) {
    private static final Duration SHORTEST = Duration.ofDays(1);

    TrustSettings {
        if (certificateLife.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("console.trust.certificate-life: a day or more");
        }
    }
}

package cn.haicang.kiosk.enrolment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param look how often the certificate is looked at
 * @param firstRetry the first pause after a renewal that was due and did not come; it doubles
 * @param longestRetry until it is this long
 */
@ConfigurationProperties("kiosk.renewal")
record RenewalSettings(
        @DefaultValue("1h") Duration look,
        @DefaultValue("1m") Duration firstRetry,
        @DefaultValue("6h") Duration longestRetry) {
    RenewalSettings {
        if (!look.isPositive() || !firstRetry.isPositive() || longestRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException(
                    "kiosk.renewal: look and first-retry above zero, longest-retry not below it");
        }
    }
}

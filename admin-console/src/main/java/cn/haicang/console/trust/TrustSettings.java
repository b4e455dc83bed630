package cn.haicang.console.trust;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param certificateLife how long a certificate of a terminal, and that of the wire's port, is good; a third before its end it is
 *     renewed
 * @param passphraseFile whose first line encrypts the private keys on the disk; blank for none
 * @param passphrase the same from the environment; never on a command line, where others can read it
 */
@ConfigurationProperties("console.trust")
record TrustSettings(
        @DefaultValue("365d") Duration certificateLife,
        @DefaultValue("") String passphraseFile,
        @DefaultValue("") String passphrase) {
    private static final Duration SHORTEST = Duration.ofDays(1);

    TrustSettings {
        if (certificateLife.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("console.trust.certificate-life: a day or more");
        }
    }

    @Override
    public String toString() {
        return "TrustSettings[hidden]";
    }
}

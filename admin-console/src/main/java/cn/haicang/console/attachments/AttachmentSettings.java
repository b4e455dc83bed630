package cn.haicang.console.attachments;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param unnamedBytes what one terminal may have here before envelopes name it; more than the attachments of one envelope
 * @param unnamed how many these may be
 * @param orphansStay how long what no envelope has named is kept
 */
@ConfigurationProperties("console.attachments")
record AttachmentSettings(
        @DefaultValue("134217728") long unnamedBytes,
        @DefaultValue("64") int unnamed,
        @DefaultValue("3d") Duration orphansStay) {
    AttachmentSettings {
        if (unnamedBytes < 1 || unnamed < 1 || !orphansStay.isPositive()) {
            throw new IllegalArgumentException("console.attachments: all above zero");
        }
    }
}

package cn.haicang.kiosk.outbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mirror a folder on a second medium; without one nothing is mirrored. It must be there: on a medium that is not, it would be
 *     made on the disk that it is to outlive
 * @param mirrorLook how often the two are compared
 * @param carryOut where a technician's stick is mounted; without it nothing can be carried out. It must be there as well
 */
@ConfigurationProperties("kiosk.outbox")
record OutboxSettings(
        @DefaultValue("") String mirror,
        @DefaultValue("30s") Duration mirrorLook,
        @DefaultValue("") String carryOut) {
    OutboxSettings {
        if (!mirrorLook.isPositive()) {
            throw new IllegalArgumentException("kiosk.outbox.mirror-look: above zero");
        }
    }

    Optional<Path> carryOutFolder() {
        return Optional.of(carryOut).filter(it -> !it.isBlank()).map(Path::of);
    }

    Optional<Path> mirrorFolder() {
        return Optional.of(mirror).filter(it -> !it.isBlank()).map(Path::of);
    }
}

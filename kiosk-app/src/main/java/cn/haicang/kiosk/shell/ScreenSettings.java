package cn.haicang.kiosk.shell;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The glass itself: with its diagonal and resolution, type and keys can be given in millimetres.
 *
 * @param diagonal in inches
 */
@ConfigurationProperties("kiosk.screen")
record ScreenSettings(
        @DefaultValue("21.5") double diagonal,
        @DefaultValue("1080") int width,
        @DefaultValue("1920") int height) {
    private static final double MM_PER_INCH = 25.4;

    ScreenSettings {
        if (diagonal <= 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("kiosk.screen: diagonal, width and height are above zero");
        }
    }

    String style() {
        return String.format(Locale.ROOT, "--px-per-mm: %.4f", Math.hypot(width, height) / (diagonal * MM_PER_INCH));
    }
}

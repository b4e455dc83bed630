package cn.haicang.devices.scan;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one family of scanners wants to hear, as data: the bytes that make it look for a code and those that make it stop,
 * in hexadecimal, both empty for a scanner that always looks.
 *
 * @param name as it stands in a terminal's settings
 * @param again when to repeat {@code start}: a scanner that found nothing goes dark by itself
 */
public record ScannerProfile(String name, String start, String stop, Duration again) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    /** Looks by itself: by a sensor, by its own button, or all the time. */
    public static final ScannerProfile PLAIN = new ScannerProfile("plain", "", "", Duration.ofSeconds(4));

    /**
     * Modules that keep their settings in zones: zone bit 0002 starts a reading in command mode ("GM65 Bar Code Reader
     * Module User Manual", command triggered mode). They look for five seconds unless set otherwise. The stop is the same
     * write with a zero; AB CD stands for a check that is not asked for.
     */
    public static final ScannerProfile GM65 = new ScannerProfile(
            "gm65", "7E 00 08 01 00 02 01 AB CD", "7E 00 08 01 00 02 00 AB CD", Duration.ofSeconds(4));

    /** Engines with serial trigger commands SYN T CR and SYN U CR (Honeywell user's guides, "Serial Trigger Commands"). */
    public static final ScannerProfile SYN = new ScannerProfile("syn", "16 54 0D", "16 55 0D", Duration.ofSeconds(4));

    private static final List<ScannerProfile> ALL = List.of(PLAIN, GM65, SYN);
    /** @throws IllegalArgumentException if the commands aren't hexadecimal, or {@code again} isn't above zero */
    public ScannerProfile {
        HEX.parseHex(start);
        HEX.parseHex(stop);
        if (!again.isPositive()) {
            throw new IllegalArgumentException("a scanner is started again after a while");
        }
    }

    /** Empty if there is none of that name. */
    public static Optional<ScannerProfile> named(String name) {
        return ALL.stream().filter(profile -> profile.name.equals(name)).findFirst();
    }

    /** Names of all profiles, for a message. */
    public static String names() {
        return ALL.stream().map(ScannerProfile::name).collect(Collectors.joining(", "));
    }

    public byte[] startCommand() {
        return HEX.parseHex(start);
    }

    public byte[] stopCommand() {
        return HEX.parseHex(stop);
    }
}

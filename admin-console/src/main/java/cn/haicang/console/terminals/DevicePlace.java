package cn.haicang.console.terminals;

import java.util.List;
import java.util.Optional;

/** The six fixed places of a terminal's devices, in the order in which every page shows them. */
public enum DevicePlace {
    IDENTITY_CARD("id", "device.identity_card", List.of("identity-reader", "identity-reader-1")),
    SOCIAL_CARD("ssc", "device.social_card", List.of("identity-reader-2")),
    RECEIPT("rcpt", "device.receipt", List.of("receipt-printer")),
    DOCUMENT("a4", "device.document", List.of("document-printer")),
    CODE("scan", "device.code", List.of("code-scanner")),
    POWER("ups", "device.power", List.of("power"));

    private final String icon;
    private final String nameKey;
    private final List<String> devices;

    DevicePlace(String icon, String nameKey, List<String> devices) {
        this.icon = icon;
        this.nameKey = nameKey;
        this.devices = devices;
    }

    /** The place of what a terminal calls by this name. */
    public static Optional<DevicePlace> of(String device) {
        return List.of(values()).stream()
                .filter(place -> place.devices.contains(device))
                .findFirst();
    }

    public String icon() {
        return icon;
    }

    public String nameKey() {
        return nameKey;
    }
}

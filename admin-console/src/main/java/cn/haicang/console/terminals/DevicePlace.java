package cn.haicang.console.terminals;

import java.util.Optional;

/** The six fixed places of a terminal's devices, in the order in which every page shows them. */
public enum DevicePlace {
    IDENTITY_CARD("id", "device.identity_card"),
    SOCIAL_CARD("ssc", "device.social_card"),
    RECEIPT("rcpt", "device.receipt"),
    DOCUMENT("a4", "device.document"),
    CODE("scan", "device.code"),
    POWER("ups", "device.power");

    private final String icon;
    private final String nameKey;

    DevicePlace(String icon, String nameKey) {
        this.icon = icon;
        this.nameKey = nameKey;
    }

    /** The place of what a terminal calls by this name. */
    public static Optional<DevicePlace> of(String device) {
        return Optional.ofNullable(
                switch (device) {
                    case "identity-reader", "identity-reader-1" -> IDENTITY_CARD;
                    case "identity-reader-2" -> SOCIAL_CARD;
                    case "receipt-printer" -> RECEIPT;
                    case "document-printer" -> DOCUMENT;
                    case "code-scanner" -> CODE;
                    case "power" -> POWER;
                    default -> null;
                });
    }

    public String icon() {
        return icon;
    }

    /** Of the one letter above its column. */
    public String letterKey() {
        return nameKey + "_letter";
    }

    public String nameKey() {
        return nameKey;
    }
}

package cn.haicang.devices;

/** What the terminal calls one of its devices, such as {@code identity-reader}; stable over restarts and exchanges. */
public record DeviceId(String value) {
    public DeviceId {
        if (!value.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("device id: lower-case letters, digits and dashes, at most 32");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

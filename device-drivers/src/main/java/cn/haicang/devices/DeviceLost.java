package cn.haicang.devices;

/** The device went away, or its line is dead. Caught on the device's own thread, once, and turned into health there. */
public final class DeviceLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ReasonCode reason;

    public DeviceLost(ReasonCode reason) {
        super(reason.name());
        this.reason = reason;
    }

    public DeviceLost(ReasonCode reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public ReasonCode reason() {
        return reason;
    }
}

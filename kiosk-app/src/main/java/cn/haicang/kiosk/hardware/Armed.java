package cn.haicang.kiosk.hardware;

/** One arming of a device. */
@FunctionalInterface
public interface Armed {
    /** From now on nothing is read, and nothing more is told. Returns at once; idempotent. */
    void cancel();
}

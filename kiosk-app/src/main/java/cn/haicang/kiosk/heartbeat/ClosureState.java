package cn.haicang.kiosk.heartbeat;

/** Where the heartbeat learns whether the terminal is closed to residents. */
@FunctionalInterface
public interface ClosureState {
    boolean outOfService();
}

package cn.haicang.kiosk.heartbeat;

/** Where the heartbeat learns whether a resident is being served. */
@FunctionalInterface
public interface ServingState {
    boolean serving();
}

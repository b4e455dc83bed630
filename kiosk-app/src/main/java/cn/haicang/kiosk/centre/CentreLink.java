package cn.haicang.kiosk.centre;

/** Whether the centre can be reached, as far as the last call has shown. */
public interface CentreLink {
    /** False before the first call. Each change is announced as {@link CentreReachabilityChanged}. */
    boolean reachable();
}

package cn.haicang.kiosk.centre;

/** The centre answers again, or no longer. */
public record CentreReachabilityChanged(boolean reachable) {}

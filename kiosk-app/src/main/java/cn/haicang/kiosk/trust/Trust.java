package cn.haicang.kiosk.trust;

/** Who this terminal is and whom it believes. */
public interface Trust {}

package cn.haicang.kiosk.sync;

/** Somebody wants what waits to be sent now. */
public record SyncWanted() {}

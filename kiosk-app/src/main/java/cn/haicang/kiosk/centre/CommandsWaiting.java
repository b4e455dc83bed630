package cn.haicang.kiosk.centre;

/** So many commands wait at the centre, by its answer to the last heartbeat. */
public record CommandsWaiting(int count) {}

package cn.haicang.kiosk.centre;

/** The centre has taken it. */
public record Noted() {}

package cn.haicang.kiosk.command;

/** The centre has closed this terminal to residents, or opened it again. */
public record ServiceChanged(boolean closed) {}

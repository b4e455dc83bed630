package cn.haicang.kiosk.centre;

/**
 * How much of an attachment the centre has.
 *
 * @param whole all of it, and its hash is right
 */
public record Uploaded(long bytes, boolean whole) {}

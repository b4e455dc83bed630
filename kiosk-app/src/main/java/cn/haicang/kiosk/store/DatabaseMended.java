package cn.haicang.kiosk.store;

/** Another file has taken the place of a damaged one, with what could be read of it: what was known of the old may not be true. */
public record DatabaseMended(Mended how) {}

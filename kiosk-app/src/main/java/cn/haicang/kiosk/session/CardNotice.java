package cn.haicang.kiosk.session;

/** What is said before a card is read, in the resident's language. */
public record CardNotice(String version, String what, String purpose, String keptFor) {}

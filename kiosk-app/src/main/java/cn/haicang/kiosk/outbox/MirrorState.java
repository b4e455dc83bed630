package cn.haicang.kiosk.outbox;

/** How the second medium is. */
public enum MirrorState {
    NOT_WANTED,
    KEEPS,
    /** It is not there, or does not take what is to be kept. */
    MISSING
}

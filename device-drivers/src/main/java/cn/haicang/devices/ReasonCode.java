package cn.haicang.devices;

/**
 * Why a device is not simply ready. The names are stable: they stand in logs, on the wire and on the technician's page.
 * Words follow UnifiedPOS 1.14 and XFS where these have one.
 */
public enum ReasonCode {
    /** Not contacted yet, or unplugged. */
    NOT_CONNECTED,
    /** The port is there and can't be opened: another process holds it, or this one may not use it. */
    PORT_REFUSED,
    /** Connected, but silent past the deadline. */
    NO_ANSWER,
    /** Was there and went away in the middle of something. */
    LOST,
    /** PC/SC service is not running. */
    SERVICE_DOWN,
    /** PC/SC service was restarted, and this process can't find it again before it is restarted itself. */
    RESTART_NEEDED,
    PAPER_NEAR_END,
    PAPER_END,
    PAPER_JAM,
    COVER_OPEN,
    TONER_LOW,
    TONER_OUT,
    CUTTER,
    OVERHEATED,
    /** Printer says that it is offline and gives no other cause. */
    OFFLINE,
    /** The reader's security module refuses its work. */
    READER_NOT_AUTHORISED,
    /** The reader's security module isn't the one that the terminal was fitted with. */
    OTHER_SECURITY_MODULE,
    /** The device's own test of itself has failed. */
    SELF_TEST,
    /** A native call did not come back; its thread is given up. */
    STUCK,
    /** The device answers in a way that its protocol does not know. */
    PROTOCOL
}

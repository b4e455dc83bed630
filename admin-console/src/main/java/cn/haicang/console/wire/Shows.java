package cn.haicang.console.wire;

/** What the caller of a call must show of itself. */
enum Shows {
    NOTHING,
    CERTIFICATE,
    /** One that is over may be renewed with it, and nothing else. */
    CERTIFICATE_EVEN_IF_EXPIRED
}

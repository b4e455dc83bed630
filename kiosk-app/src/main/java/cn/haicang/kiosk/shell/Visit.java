package cn.haicang.kiosk.shell;

/** What the frame needs to know of the resident's session. One per Vaadin session. */
public interface Visit extends AutoCloseable {
    Manner manner();

    void change(Manner manner);

    /** Somebody is there: begins the visit, or gives it its full time again. */
    void touched();

    Pulse pulse();

    /** Wipes all that belongs to the resident. Idempotent. */
    @Override
    void close();
}

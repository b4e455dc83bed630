package cn.haicang.kiosk.outbox;

/** The outbox did not take a submission; nothing of it was stored and its number was given to nobody. */
public final class OutboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Closure why;

    OutboxUnavailable(Closure why) {
        super(why.name());
        this.why = why;
    }

    OutboxUnavailable(Closure why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Closure why() {
        return why;
    }
}

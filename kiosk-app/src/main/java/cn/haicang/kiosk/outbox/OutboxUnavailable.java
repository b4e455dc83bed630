package cn.haicang.kiosk.outbox;

import cn.haicang.kiosk.store.StoreFault;

/** The disk did not take a submission; nothing of it was stored and its number was given to nobody. */
public final class OutboxUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StoreFault fault;

    OutboxUnavailable(StoreFault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public StoreFault fault() {
        return fault;
    }
}

package cn.haicang.kiosk.outbox;

/** Where a submission of this terminal is, as far as the terminal itself knows. */
public enum DeliveryState {
    /** Saved here, not yet sent. */
    QUEUED,
    AT_CENTRE,
    /** At the centre, being looked into by a person. */
    PARKED;

    /** @param state as the outbox has it */
    static DeliveryState stored(String state) {
        return state.equals("WAITING") ? QUEUED : valueOf(state);
    }
}

package cn.haicang.kiosk.home;

import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.catalogue.ServiceItem;

/** Whether a service works here and now, and why not. */
enum Availability {
    OPEN,
    /** Whatever is handed in could not be kept. */
    NOT_TAKEN,
    NO_READER,
    CENTRE_AWAY;

    static Availability of(ServiceItem service, boolean takes, boolean readsCards, boolean centreReachable) {
        if (!takes) {
            return NOT_TAKEN;
        }
        if (!readsCards) {
            return NO_READER;
        }
        return service.needsLiveAnswer() && !centreReachable ? CENTRE_AWAY : OPEN;
    }

    String note(Words words, ServiceItem service) {
        return switch (this) {
            case OPEN -> words.of("home.minutes", service.minutes());
            case NOT_TAKEN -> words.of("home.not-taken");
            case NO_READER -> words.of("home.no-reader");
            case CENTRE_AWAY -> words.of("home.centre-away");
        };
    }
}

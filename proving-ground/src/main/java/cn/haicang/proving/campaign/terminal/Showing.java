package cn.haicang.proving.campaign.terminal;

import cn.haicang.protocol.ReceiptNumber;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who is shown a number, and when: as the product does it, after the commit; or, where it is broken on purpose, as soon as a
 * number is known.
 */
final class Showing {
    private final boolean early;
    private Optional<Consumer<ReceiptNumber>> atTheDesk = Optional.empty();

    Showing(boolean early) {
        this.early = early;
    }

    synchronized void standsAtTheDesk(Consumer<ReceiptNumber> resident) {
        atTheDesk = Optional.of(resident);
    }

    /** A number is taken, and not yet stored. */
    synchronized void known(ReceiptNumber number) {
        if (early) {
            show(number);
        }
    }

    /** The desk says that it is stored. */
    synchronized void shows(ReceiptNumber number) {
        if (!early) {
            show(number);
        }
    }

    private void show(ReceiptNumber number) {
        atTheDesk.ifPresent(resident -> resident.accept(number));
        atTheDesk = Optional.empty();
    }
}

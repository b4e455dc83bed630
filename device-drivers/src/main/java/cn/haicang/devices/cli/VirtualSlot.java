package cn.haicang.devices.cli;

import cn.haicang.devices.emulator.VpcdCard;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A slot of the virtual PC/SC reader that cards are put into and taken out of. */
final class VirtualSlot {
    private final int port;
    private @Nullable VpcdCard card;

    VirtualSlot(int port) {
        this.port = port;
    }

    Verbs verbs() {
        return new Verbs()
                .with("insert", this::insert)
                .with("remove", this::remove)
                .withNumber("remove-after", this::removeAfter);
    }

    private void insert(String kind) {
        remove();
        try {
            card = VpcdCard.insert(InventedCards.inSlot(kind), port);
        } catch (IOException e) {
            throw new IllegalArgumentException("no PC/SC service with a virtual reader listens there", e);
        }
    }

    private void removeAfter(int apdus) {
        var inserted = card;
        if (inserted != null) {
            inserted.removeAfterApdus(apdus);
        }
    }

    void remove() {
        var inserted = card;
        card = null;
        if (inserted != null) {
            try {
                inserted.close();
            } catch (IOException e) {
                throw new IllegalArgumentException("the card is stuck in the virtual reader", e);
            }
        }
    }
}

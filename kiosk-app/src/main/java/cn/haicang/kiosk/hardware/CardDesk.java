package cn.haicang.kiosk.hardware;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.assembly.Devices;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.IdentityReader;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads one card at a time, and only while somebody has armed it. */
@Component
public class CardDesk {
    private final Arming<CardReadResult> arming;

    CardDesk(Devices devices) {
        this.arming = new Arming<>("card-desk", new Reader(devices.identityReader()));
    }

    /**
     * Waits for a card; whoever waited before is cancelled.
     *
     * @param outcome told once, on the desk's thread, unless cancelled before; it owns the identity that it is given
     */
    public Armed arm(Duration limit, Consumer<CardReadResult> outcome) {
        return arming.arm(limit, outcome);
    }

    @PreDestroy
    void close() {
        arming.close();
    }

    private record Reader(Optional<IdentityReader> reader) implements Arming.Device<CardReadResult> {
        @Override
        public CardReadResult await(Deadline deadline) {
            return reader.map(it -> it.read(deadline))
                    .orElseGet(() -> new CardReadResult.ReaderLost(ReasonCode.NOT_CONNECTED));
        }

        @Override
        public void cancel() {
            reader.ifPresent(IdentityReader::cancel);
        }

        @Override
        public void forget(CardReadResult result) {
            result.wipe();
        }
    }
}

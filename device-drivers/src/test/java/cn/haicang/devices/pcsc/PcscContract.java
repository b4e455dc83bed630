package cn.haicang.devices.pcsc;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.emulator.EmulatedCard;
import cn.haicang.devices.emulator.EmulatedCardReader;
import cn.haicang.devices.emulator.EmulatedCards;
import cn.haicang.devices.emulator.EmulatedUnknownCard;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.IdentityReaderContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of readers, kept on a PC/SC reader; what lies on it is each subclass's. */
abstract class PcscContract extends IdentityReaderContract {
    private final EmulatedCards cards = new EmulatedCards();
    private final EmulatedCardReader machine = cards.reader("Emulated Reader 00 00");
    private final PcscService service = new PcscService(cards::factory);
    private final IdentityReader reader = service.reader("Emulated Reader", new HealthCell());

    abstract EmulatedCard document();

    abstract EmulatedCard invalid();

    abstract int apdusBeforePulling();

    @BeforeEach
    void start() {
        service.start();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Override
    protected IdentityReader reader() {
        return reader;
    }

    @Override
    protected void present() {
        machine.insert(document());
    }

    @Override
    protected void presentInvalid() {
        machine.insert(invalid());
    }

    @Override
    protected void presentAnotherKind() {
        machine.insert(new EmulatedUnknownCard("bank card"));
    }

    @Override
    protected void presentAndPullMidway() {
        machine.removeAfterApdus(apdusBeforePulling());
        machine.insert(document());
    }

    @Override
    protected void lift() {
        machine.remove();
    }

    @Override
    protected void awaitSeenEmpty() {
        var twoTurns = Deadline.in(Duration.ofMillis(1100));
        Await.until("two turns of the idle loop", twoTurns::isPast);
    }

    @Override
    protected long touches() {
        return machine.apdus();
    }

    @Override
    protected void unplug() {
        machine.unplug();
    }

    @Override
    protected void plug() {
        machine.plug();
    }
}

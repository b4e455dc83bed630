package cn.haicang.devices.samv;

import cn.haicang.devices.Deadline;
import cn.haicang.devices.card.IdentityReader;
import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.emulator.EmulatedPorts;
import cn.haicang.devices.emulator.EmulatedSamVReader;
import cn.haicang.devices.runtime.HealthCell;
import cn.haicang.devices.testing.Await;
import cn.haicang.devices.testing.Cards;
import cn.haicang.devices.testing.IdentityReaderContract;
import java.time.Duration;

/** The contract of readers, kept by a SAM_V module on a serial line. */
class SamVContractTest extends IdentityReaderContract {
    private static final String PORT = "memory-1";

    private final EmulatedSamVReader machine = new EmulatedSamVReader();
    private final SamVReader reader = SamVReader.start(
            "contract", new SamVReader.Place(new EmulatedPorts().with(PORT, machine), PORT, 115200), new HealthCell());

    @Override
    protected IdentityReader reader() {
        return reader;
    }

    @Override
    protected void present() {
        machine.present(Cards.resident());
    }

    @Override
    protected void presentInvalid() {
        machine.present(Cards.resident("林海沧", Cards.NUMBER.substring(0, 17) + "#"));
    }

    @Override
    protected void presentAnotherKind() {
        machine.present(EmulatedIdCard.ofAnotherKind("bus pass"));
    }

    @Override
    protected void presentAndPullMidway() {
        machine.liftWhileRead();
        machine.present(Cards.resident());
    }

    @Override
    protected void lift() {
        machine.lift();
    }

    @Override
    protected void awaitSeenEmpty() {
        long before = machine.emptyFinds();
        var waiting = Thread.ofVirtual().start(() -> reader.read(Deadline.in(Duration.ofMillis(900))));
        Await.until("the lift is noticed", () -> machine.emptyFinds() >= before + 2 && !waiting.isAlive());
    }

    @Override
    protected long touches() {
        return machine.finds();
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

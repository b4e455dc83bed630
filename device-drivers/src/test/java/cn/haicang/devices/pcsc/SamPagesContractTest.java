package cn.haicang.devices.pcsc;

import cn.haicang.devices.emulator.EmulatedCard;
import cn.haicang.devices.emulator.EmulatedSamPageCard;
import cn.haicang.devices.testing.Cards;

/** The contract of readers, kept with resident documents on a PC/SC reader with a security module of its own. */
class SamPagesContractTest extends PcscContract {
    @Override
    EmulatedCard document() {
        return new EmulatedSamPageCard(Cards.resident());
    }

    @Override
    EmulatedCard invalid() {
        return new EmulatedSamPageCard(Cards.resident("林海沧", Cards.NUMBER.substring(0, 17) + "#"));
    }

    @Override
    int apdusBeforePulling() {
        return 1;
    }
}

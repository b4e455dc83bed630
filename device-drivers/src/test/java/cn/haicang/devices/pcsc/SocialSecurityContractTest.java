package cn.haicang.devices.pcsc;

import cn.haicang.devices.emulator.EmulatedCard;
import cn.haicang.devices.testing.Cards;

/** The contract of readers, kept with social security cards. */
class SocialSecurityContractTest extends PcscContract {
    @Override
    EmulatedCard document() {
        return Cards.socialSecurity("2.00");
    }

    @Override
    EmulatedCard invalid() {
        return Cards.socialSecurity("林海沧", Cards.NUMBER.substring(0, 17) + "#", "2.00");
    }

    @Override
    int apdusBeforePulling() {
        return 4;
    }
}

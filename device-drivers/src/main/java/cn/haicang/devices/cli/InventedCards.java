package cn.haicang.devices.cli;

import cn.haicang.devices.emulator.EmulatedCard;
import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard.Holder;
import cn.haicang.devices.emulator.EmulatedUnknownCard;
import java.time.LocalDate;
import java.util.Optional;

/** Cards of people who never lived, to hold to an emulated reader. */
final class InventedCards {
    private static final LocalDate BIRTH = LocalDate.of(1962, 4, 30);
    private static final String NAME = "林海沧";
    private static final String NUMBER = EmulatedIdCard.number("350205", BIRTH, "003");

    private InventedCards() {}

    /** @throws IllegalArgumentException if there is no such kind; none means a resident's card */
    static EmulatedIdCard onReader(String kind) {
        return switch (kind) {
            case "", "resident" -> resident();
            case "other-kind" -> EmulatedIdCard.ofAnotherKind("another kind");
            default -> throw new IllegalArgumentException("cards to present are resident and other-kind");
        };
    }

    private static EmulatedIdCard resident() {
        return EmulatedIdCard.resident(
                NAME,
                1,
                "22",
                BIRTH,
                "福建省厦门市海沧区嵩屿街道海达社区沧虹路1号",
                NUMBER,
                "厦门市公安局海沧分局",
                LocalDate.of(2020, 1, 2),
                Optional.empty());
    }

    /** @throws IllegalArgumentException if there is no such kind; none means a social security card of version 2 */
    static EmulatedCard inSlot(String kind) {
        return switch (kind) {
            case "1" -> socialSecurity("1.00");
            case "", "2" -> socialSecurity("2.00");
            case "3" -> socialSecurity("3.00");
            case "other-kind" -> new EmulatedUnknownCard("another kind");
            default -> throw new IllegalArgumentException("cards to insert are 1, 2, 3 (versions) and other-kind");
        };
    }

    private static EmulatedSocialSecurityCard socialSecurity(String version) {
        return EmulatedSocialSecurityCard.of(new Holder(NAME, 1, "22", BIRTH, NUMBER), version, "A12345678");
    }
}

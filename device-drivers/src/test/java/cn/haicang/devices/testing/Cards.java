package cn.haicang.devices.testing;

import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.emulator.EmulatedIdCard.Foreigner;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard.Holder;
import java.time.LocalDate;
import java.util.Optional;

/** Invented cards of people who never lived. */
public final class Cards {
    public static final LocalDate BIRTH = LocalDate.of(1962, 4, 30);
    public static final String NUMBER = EmulatedIdCard.number("350205", BIRTH, "003");
    public static final String ADDRESS = "福建省厦门市海沧区嵩屿街道海达社区沧虹路1号";
    public static final String HONG_KONG_NUMBER = EmulatedIdCard.number("810000", BIRTH, "005");
    public static final String FOREIGN_NUMBER_2017 = "XXA350219620430";
    public static final String FOREIGN_NUMBER_2023 = EmulatedIdCard.number("935840", BIRTH, "007");
    /** Forty-six characters: what one field of a card of 2023 has, and all that fits into the other. */
    public static final String LONG_NAME = "WOLFESCHLEGELSTEINHAUSENBERGERDORFF MAXIMILIAN";

    private static final LocalDate FROM = LocalDate.of(2024, 5, 6);
    private static final LocalDate TO = LocalDate.of(2034, 5, 6);

    private Cards() {}

    public static EmulatedIdCard resident() {
        return resident("林海沧", NUMBER);
    }

    public static EmulatedIdCard resident(String name, String number) {
        return EmulatedIdCard.resident(
                name, 1, "22", BIRTH, ADDRESS, number, "厦门市公安局海沧分局", LocalDate.of(2020, 1, 2), Optional.empty());
    }

    public static EmulatedIdCard permit() {
        return resident().asPermit(HONG_KONG_NUMBER, "H12345678", "02");
    }

    public static EmulatedIdCard foreigner2017() {
        return EmulatedIdCard.foreigner2017(
                new Foreigner("EXAMPLE, MAXIMILIANE", "马克西", 2, BIRTH, "XXA", FOREIGN_NUMBER_2017), FROM, TO);
    }

    public static EmulatedIdCard foreigner2023() {
        return EmulatedIdCard.foreigner2023(
                new Foreigner(LONG_NAME, "马克西", 2, BIRTH, "840", FOREIGN_NUMBER_2023), FROM, TO);
    }

    public static EmulatedSocialSecurityCard socialSecurity(String version) {
        return socialSecurity("林海沧", NUMBER, version);
    }

    public static EmulatedSocialSecurityCard socialSecurity(String name, String number, String version) {
        return EmulatedSocialSecurityCard.of(new Holder(name, 1, "22", BIRTH, number), version, "A12345678");
    }
}

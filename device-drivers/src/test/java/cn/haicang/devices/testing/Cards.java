package cn.haicang.devices.testing;

import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard.Holder;
import java.time.LocalDate;
import java.util.Optional;

/** Invented cards of people who never lived. */
public final class Cards {
    public static final LocalDate BIRTH = LocalDate.of(1962, 4, 30);
    public static final String NUMBER = EmulatedIdCard.number("350205", BIRTH, "003");

    private Cards() {}

    public static EmulatedIdCard resident() {
        return resident("林海沧", NUMBER);
    }

    public static EmulatedIdCard resident(String name, String number) {
        return EmulatedIdCard.resident(
                name,
                1,
                "22",
                BIRTH,
                "福建省厦门市海沧区嵩屿街道海达社区沧虹路1号",
                number,
                "厦门市公安局海沧分局",
                LocalDate.of(2020, 1, 2),
                Optional.empty());
    }

    public static EmulatedSocialSecurityCard socialSecurity(String version) {
        return socialSecurity("林海沧", NUMBER, version);
    }

    public static EmulatedSocialSecurityCard socialSecurity(String name, String number, String version) {
        return EmulatedSocialSecurityCard.of(new Holder(name, 1, "22", BIRTH, number), version, "A12345678");
    }
}

package cn.haicang.proving.bench;

import cn.haicang.devices.emulator.EmulatedIdCard;
import java.time.LocalDate;
import java.util.Optional;

/** A card of somebody who never lived. */
final class BenchCards {
    private static final LocalDate BIRTH = LocalDate.of(1962, 4, 30);

    private BenchCards() {}

    static EmulatedIdCard resident() {
        return EmulatedIdCard.resident(
                "林海沧",
                1,
                "22",
                BIRTH,
                "福建省厦门市海沧区嵩屿街道海达社区沧虹路1号",
                EmulatedIdCard.number("350205", BIRTH, "003"),
                "厦门市公安局海沧分局",
                LocalDate.of(2020, 1, 2),
                Optional.empty());
    }
}

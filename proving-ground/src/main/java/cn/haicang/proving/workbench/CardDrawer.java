package cn.haicang.proving.workbench;

import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.proving.workbench.BenchCard.Chip;
import cn.haicang.proving.workbench.BenchState.Drawing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The invented people of the demo and their cards. Their numbers are well-formed and given to nobody that we know of. */
final class CardDrawer {
    private static final String DISTRICT = "350205";
    private static final String ISSUER = "厦门市公安局海沧分局";
    private static final LocalDate ISSUED = LocalDate.of(2020, 3, 16);

    private CardDrawer() {}

    static List<BenchCard> open() {
        return List.of(
                resident("lin", "林晓燕", 2, LocalDate.of(1988, 6, 12), "042", "福建省厦门市海沧区海虹路12号302室", "38岁"),
                resident("chen", "陈国栋", 1, LocalDate.of(1957, 9, 3), "117", "福建省厦门市海沧区沧虹路88号1201室", "69岁，大字"),
                resident("li", "李𠮷囷", 1, LocalDate.of(1995, 11, 27), "351", "福建省厦门市海沧区新阳街道兴旺路6号", "名字里有生僻字"),
                new BenchCard(
                        new Drawing("library", "OTHER", "图书馆借书证", "海沧区图书馆", "", "不是身份证件"),
                        new Chip.Contactless(EmulatedIdCard.ofAnotherKind("图书馆借书证"))));
    }

    private static BenchCard resident(
            String id, String name, int sex, LocalDate born, String sequence, String address, String note) {
        String number = EmulatedIdCard.number(DISTRICT, born, sequence);
        Optional<LocalDate> to =
                born.isBefore(LocalDate.of(1975, 1, 1)) ? Optional.empty() : Optional.of(ISSUED.plusYears(20));
        var card = EmulatedIdCard.resident(name, sex, "01", born, address, number, ISSUER, ISSUED, to);
        return new BenchCard(new Drawing(id, "ID", "居民身份证", name, number, note), new Chip.Contactless(card));
    }
}

package cn.haicang.proving.workbench;

import cn.haicang.devices.emulator.EmulatedIdCard;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard;
import cn.haicang.devices.emulator.EmulatedSocialSecurityCard.Holder;
import cn.haicang.devices.emulator.EmulatedUnknownCard;
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
    private static final LocalDate FOR_GOOD_IF_BORN_BEFORE = LocalDate.of(1974, 3, 16);

    private static final Invented LIN = new Invented("林晓燕", 2, LocalDate.of(1988, 6, 12), "042", "福建省厦门市海沧区海虹路12号302室");
    private static final Invented CHEN =
            new Invented("陈国栋", 1, LocalDate.of(1957, 9, 3), "117", "福建省厦门市海沧区沧虹路88号1201室");
    private static final Invented LI = new Invented("李𠮷囷", 1, LocalDate.of(1995, 11, 27), "351", "福建省厦门市海沧区新阳街道兴旺路6号");
    private static final Invented WANG = new Invented("王美玉", 2, LocalDate.of(1979, 2, 8), "268", "福建省厦门市海沧区嵩屿街道滨湖北路3号");

    private CardDrawer() {}

    private record Invented(String name, int sex, LocalDate born, String sequence, String address) {
        String number() {
            return EmulatedIdCard.number(DISTRICT, born, sequence);
        }

        Holder holder() {
            return new Holder(name, sex, "01", born, number());
        }
    }

    static List<BenchCard> open() {
        return List.of(
                resident("lin", LIN, "38 · 女"),
                resident("chen", CHEN, "69 · 男"),
                resident("li", LI, "31 · 男 · 𠮷 囷"),
                social("wang-social", WANG, "2.00", "D05268117"),
                social("lin-social", LIN, "3.00", "E88042612"),
                new BenchCard(
                        new Drawing("library", "OTHER", "图书馆借书证", "海沧区图书馆", "", ""),
                        new Chip.Contactless(EmulatedIdCard.ofAnotherKind("图书馆借书证"))),
                new BenchCard(
                        new Drawing("bank", "OTHER", "银行卡", "鹭岛银行", "", ""),
                        new Chip.Contact(new EmulatedUnknownCard("银行卡"))));
    }

    private static BenchCard resident(String id, Invented who, String note) {
        Optional<LocalDate> to =
                who.born().isBefore(FOR_GOOD_IF_BORN_BEFORE) ? Optional.empty() : Optional.of(ISSUED.plusYears(20));
        var card = EmulatedIdCard.resident(
                who.name(), who.sex(), "01", who.born(), who.address(), who.number(), ISSUER, ISSUED, to);
        return new BenchCard(
                new Drawing(id, "ID", "居民身份证", who.name(), who.number(), note), new Chip.Contactless(card));
    }

    private static BenchCard social(String id, Invented who, String version, String cardNumber) {
        return new BenchCard(
                new Drawing(id, "SOCIAL", "社会保障卡", who.name(), cardNumber, "V" + version),
                new Chip.Contact(EmulatedSocialSecurityCard.of(who.holder(), version, cardNumber)));
    }
}

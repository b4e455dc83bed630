package cn.haicang.protocol.testing;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.catalogue.CaseKind;
import cn.haicang.protocol.catalogue.Catalogue;
import cn.haicang.protocol.catalogue.ConsentNotice;
import cn.haicang.protocol.catalogue.Department;
import cn.haicang.protocol.catalogue.Guide;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.form.District;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.form.FieldKey;
import cn.haicang.protocol.form.FormDefinition;
import java.util.List;

/** A catalogue with one service and one field of each kind. */
public final class GoldenCatalogue {
    public static final LocalizedText TITLE =
            new LocalizedText("城乡居民基本医疗保险参保登记", "城鄉居民基本醫療保險參保登記", "Enrolment in residents' basic medical insurance");

    private GoldenCatalogue() {}

    public static Catalogue catalogue() {
        return new Catalogue(5, district(), List.of(service()));
    }

    public static District district() {
        return new District(
                "350205",
                new LocalizedText("海沧区", "海滄區", "Haicang"),
                List.of(
                        new District.Street(
                                "350205001",
                                new LocalizedText("海沧街道", "海滄街道", "Haicang Street"),
                                List.of(
                                        new District.Community("350205001001", plain("示例一社区")),
                                        new District.Community("350205001002", plain("示例二社区")))),
                        new District.Street(
                                "350205002", new LocalizedText("新阳街道", "新陽街道", "Xinyang Street"), List.of())));
    }

    public static FormDefinition form() {
        var help = plain("—");
        return new FormDefinition(List.of(
                new Field.Phone(new FieldKey("phone"), plain("您的手机号码?"), help, plain("手机"), true),
                new Field.Address(new FieldKey("address"), plain("您住在哪里?"), help, plain("住址"), true),
                new Field.OneOf(
                        new FieldKey("category"),
                        plain("您属于哪类人员?"),
                        help,
                        plain("人员类别"),
                        true,
                        List.of(new Field.Choice("ADULT", plain("成年居民")), new Field.Choice("STUDENT", plain("学生")))),
                new Field.BankAccount(new FieldKey("account"), plain("您的银行账号?"), help, plain("账号"), false),
                new Field.Signature(new FieldKey("signature"), plain("请签名"), help, plain("签名"), true)));
    }

    private static ServiceItem service() {
        return new ServiceItem(
                new ServiceCode("RESIDENT_MEDICAL_ENROLMENT"),
                TITLE,
                new LocalizedText("居民医保参保", "居民醫保參保", "Medical insurance"),
                new Department("MEDICAL_INSURANCE", plain("区医保局")),
                CaseKind.COMMITTED,
                4,
                false,
                new Guide(
                        List.of(plain("本区城乡居民")),
                        List.of(plain("居民身份证或社会保障卡")),
                        plain("三个工作日"),
                        plain("不收费"),
                        List.of(plain("刷卡"), plain("填表"), plain("取回执")),
                        "12345"),
                new ConsentNotice("2026-11", plain("姓名、身份证号码"), plain("办理参保登记"), plain("办结后五年")),
                form());
    }

    /** The same words in all three places: what they say is the catalogue's matter, not the wire's. */
    private static LocalizedText plain(String words) {
        return new LocalizedText(words, words, words);
    }
}

package cn.haicang.kiosk.testing;

import cn.haicang.protocol.LocalizedText;
import cn.haicang.protocol.ServiceCode;
import cn.haicang.protocol.Sha256;
import cn.haicang.protocol.catalogue.Assignment;
import cn.haicang.protocol.catalogue.CaseKind;
import cn.haicang.protocol.catalogue.Catalogue;
import cn.haicang.protocol.catalogue.ConsentNotice;
import cn.haicang.protocol.catalogue.Department;
import cn.haicang.protocol.catalogue.Guide;
import cn.haicang.protocol.catalogue.ServiceItem;
import cn.haicang.protocol.catalogue.TerminalSettings;
import cn.haicang.protocol.form.District;
import cn.haicang.protocol.form.Field;
import cn.haicang.protocol.form.FieldKey;
import cn.haicang.protocol.form.FormDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A service whose form has every kind of field, as long and as many as a real one. */
public final class HaicangSamples {
    public static final FieldKey PHONE = new FieldKey("phone");
    public static final FieldKey ADDRESS = new FieldKey("address");
    public static final FieldKey CATEGORY = new FieldKey("category");
    public static final FieldKey ACCOUNT = new FieldKey("account");
    public static final FieldKey SIGNATURE = new FieldKey("signature");

    public static final String NAME = "张小三";
    public static final String NUMBER = "11010519491231002X";
    public static final String OTHER_NUMBER = "440524188001010014";

    public static final District DISTRICT = new District(
            "350205",
            text("海沧区", "海滄區", "Haicang District"),
            List.of(
                    street("350205001", "海沧街道", "海滄街道", "Haicang Subdistrict", 11),
                    street("350205002", "新阳街道", "新陽街道", "Xinyang Subdistrict", 5),
                    street("350205003", "嵩屿街道", "嵩嶼街道", "Songyu Subdistrict", 13),
                    street("350205004", "东孚街道", "東孚街道", "Dongfu Subdistrict", 4)));

    public static final FormDefinition FORM = new FormDefinition(List.of(
            new Field.Phone(
                    PHONE,
                    text("您的手机号是多少？", "您的手機號是多少？", "What is your mobile number?"),
                    text("只在办这件事有疑问时打给您。", "只在辦這件事有疑問時打給您。", "We call only if there is a question."),
                    text("手机号", "手機號", "Mobile number"),
                    true),
            new Field.Address(
                    ADDRESS,
                    text("门牌号是多少？", "門牌號是多少？", "Which house number?"),
                    text("写到房间，比如88号2栋301室。", "寫到房間，比如88號2棟301室。", "Down to the room, such as 88号2栋301室."),
                    text("现在住址", "現在住址", "Home address"),
                    true),
            new Field.OneOf(
                    CATEGORY,
                    text("您属于下面哪一类？", "您屬於下面哪一類？", "Which of these are you?"),
                    text("选错了不要紧，后面还能改。", "選錯了不要緊，後面還能改。", "You can change it later."),
                    text("参保类别", "參保類別", "Category"),
                    true,
                    List.of(
                            choice("ELDERLY", "60岁以上的老人", "60歲以上的老人", "60 and above"),
                            choice("ADULT", "18到59岁，没有上班", "18到59歲，沒有上班", "18 to 59, not employed"),
                            choice("MINOR", "学生，或者不满18岁", "學生，或者不滿18歲", "Student, or under 18"),
                            choice("NEEDY", "低保、特困，或者重度残疾", "低保、特困，或者重度殘疾", "On support, or severely disabled"),
                            choice("UNSURE", "说不准，请工作人员帮我看", "說不準，請工作人員幫我看", "Not sure, please look for me"))),
            new Field.BankAccount(
                    ACCOUNT,
                    text("您的银行卡号是多少？", "您的銀行卡號是多少？", "What is your bank card number?"),
                    text("以后交费、报销都用这张卡。", "以後交費、報銷都用這張卡。", "Used for payments and refunds."),
                    text("银行卡号", "銀行卡號", "Bank card"),
                    true),
            new Field.Signature(
                    SIGNATURE,
                    text("请用手指签上您的名字", "請用手指簽上您的名字", "Please sign with your finger"),
                    text("签得不好看也没关系。", "簽得不好看也沒關係。", "It need not be beautiful."),
                    text("签名", "簽名", "Signature"),
                    true)));

    public static final ServiceItem SERVICE = new ServiceItem(
            new ServiceCode("RESIDENT_MEDICAL_INSURANCE"),
            text("城乡居民基本医疗保险\n参保登记", "城鄉居民基本醫療保險\n參保登記", "Registration for residents’ basic medical insurance"),
            text("居民医保参保", "居民醫保參保", "Join health cover"),
            new Department("MEDICAL_INSURANCE", text("海沧区医保局", "海滄區醫保局", "Haicang Medical Insurance Bureau")),
            CaseKind.COMMITTED,
            5,
            false,
            new Guide(
                    List.of(
                            text("户口在海沧，或有居住证", "戶口在海滄，或有居住證", "Registered or resident in Haicang"),
                            text("没有参加职工医保", "沒有參加職工醫保", "Not insured by an employer")),
                    List.of(text("您的身份证", "您的身分證", "Your ID card"), text("您的银行卡号", "您的銀行卡號", "Your bank card number")),
                    text("5个工作日", "5個工作日", "5 working days"),
                    text("登记不收钱。", "登記不收錢。", "Registration is free."),
                    List.of(
                            text("刷身份证", "刷身分證", "Show your card"),
                            text("答几道题", "答幾道題", "Answer questions"),
                            text("核对提交", "核對提交", "Check and submit"),
                            text("拿回执", "拿回執", "Take the receipt")),
                    "12393"),
            new ConsentNotice(
                    "RMI-2026-1",
                    text("姓名、证件号码", "姓名、證件號碼", "Name and ID number"),
                    text("只用来办这一次医保登记", "只用來辦這一次醫保登記", "Only for this registration"),
                    text("医保局按办件档案的规定保存", "醫保局按辦件檔案的規定保存", "As the bureau must keep case files")),
            FORM);

    public static final Catalogue CATALOGUE = new Catalogue(1, DISTRICT, List.of(SERVICE));

    public static final TerminalSettings SETTINGS = new TerminalSettings(
            text("海虹社区站", "海虹社區站", "Haihong Community"),
            "96180",
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofMinutes(20));

    private HaicangSamples() {}

    public static Assignment assignment(String catalogueJws, Instant notAfter) {
        return new Assignment(
                CentreKeys.TERMINAL,
                CentreKeys.INSTALLATION,
                1,
                Sha256.ofAscii(catalogueJws),
                List.of(SERVICE.code()),
                SETTINGS,
                notAfter);
    }

    private static District.Street street(String code, String hans, String hant, String en, int communities) {
        return new District.Street(
                code,
                text(hans, hant, en),
                IntStream.rangeClosed(1, communities)
                        .mapToObj(i -> new District.Community(
                                code + "%03d".formatted(i), text("第" + i + "社区", "第" + i + "社區", "Community " + i)))
                        .toList());
    }

    private static Field.Choice choice(String code, String hans, String hant, String en) {
        return new Field.Choice(code, text(hans, hant, en));
    }

    private static LocalizedText text(String hans, String hant, String en) {
        return new LocalizedText(hans, hant, en);
    }
}

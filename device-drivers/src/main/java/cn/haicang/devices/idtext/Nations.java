package cn.haicang.devices.idtext;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names of the nations by their codes (GB/T 3304-1991). */
final class Nations {
    private static final List<String> FROM_01_TO_56 = List.of(
            "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎",
            "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬",
            "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴",
            "珞巴", "基诺");
    /** Outside the standard, as the documents use them. */
    private static final Map<String, String> OTHERS = Map.of("97", "其他", "98", "外国血统中国籍人士");

    private static final Map<String, String> BY_CODE = IntStream.rangeClosed(1, FROM_01_TO_56.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap("%02d"::formatted, code -> FROM_01_TO_56.get(code - 1)));

    private Nations() {}

    /** @param code two digits */
    static Optional<String> name(String code) {
        return Optional.ofNullable(BY_CODE.get(code)).or(() -> Optional.ofNullable(OTHERS.get(code)));
    }
}

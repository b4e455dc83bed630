package cn.haicang.kiosk.shell;

import cn.haicang.protocol.Language;
import cn.haicang.protocol.LocalizedText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The texts of one language. */
public final class Words {
    // Every terminal stands in Xiamen; the machine's own zone may be anything.
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final Texts texts;
    private final Language language;

    public Words(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    public String of(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    public String of(LocalizedText text) {
        return text.in(language);
    }

    /** @param patternKey names the text that holds the pattern */
    public String time(String patternKey, Instant instant) {
        return DateTimeFormatter.ofPattern(of(patternKey), Texts.locale(language))
                .withZone(HERE)
                .format(instant);
    }
}

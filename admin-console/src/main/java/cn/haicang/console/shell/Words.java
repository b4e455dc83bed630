package cn.haicang.console.shell;

import cn.haicang.protocol.Language;
import cn.haicang.protocol.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts of the catalogue, ages and times, in the language of one viewer. */
public final class Words {
    /** The district lies in one time zone, wherever the server stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Texts texts;
    private final Locale locale;

    public Words(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = Texts.nearest(locale);
    }

    public String of(String key, Object... parameters) {
        return texts.getTranslation(key, locale, parameters);
    }

    /** For codes that come over the wire: a newer terminal may know more of them than this centre. */
    public String ifKnown(String key, String otherwise) {
        return texts.knows(key) ? of(key) : otherwise;
    }

    public String of(LocalizedText text) {
        return text.in(language());
    }

    /** 8 s, 41 min, 2 h 14 min, 3 d. */
    public String age(Duration age) {
        var whole = age.isNegative() ? Duration.ZERO : age;
        if (whole.toSeconds() < 60) {
            return of("age.seconds", whole.toSeconds());
        }
        if (whole.toMinutes() < 60) {
            return of("age.minutes", whole.toMinutes());
        }
        if (whole.toHours() < 48) {
            return of("age.hours", whole.toHours(), whole.toMinutesPart());
        }
        return of("age.days", whole.toDays());
    }

    /** To the second, for tooltips and records. */
    public String moment(Instant at) {
        return format("yyyy-MM-dd HH:mm:ss", at);
    }

    /** To the minute, for lists. */
    public String minute(Instant at) {
        return format("MM-dd HH:mm", at);
    }

    private static String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZONE).format(at);
    }

    private Language language() {
        if (locale.equals(Texts.ENGLISH)) {
            return Language.EN;
        }
        return locale.equals(Texts.TRADITIONAL) ? Language.ZH_HANT : Language.ZH_HANS;
    }
}

package cn.haicang.kiosk.shell;

import cn.haicang.protocol.Language;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Component;

/**
 * The bundles of the screens. Read by hand and not as resource bundles: those fall back to the machine's own language before
 * they come to the default file, and that would be English on most machines.
 */
@Component
public final class Texts implements I18NProvider {
    private static final long serialVersionUID = 1L;

    private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);

    public Texts() {
        for (var language : Language.values()) {
            bundles.put(language, read(file(language)));
        }
    }

    private static String file(Language language) {
        return switch (language) {
            case ZH_HANS -> "/vaadin-i18n/translations.properties";
            case ZH_HANT -> "/vaadin-i18n/translations_zh_TW.properties";
            case EN -> "/vaadin-i18n/translations_en.properties";
        };
    }

    static Locale locale(Language language) {
        return switch (language) {
            case ZH_HANS -> Locale.forLanguageTag("zh-Hans");
            case ZH_HANT -> Locale.forLanguageTag("zh-Hant");
            case EN -> Locale.ENGLISH;
        };
    }

    private static Properties read(String file) {
        try (var in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing bundle " + file);
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(Language language, String key, Object... arguments) {
        var text = Optional.ofNullable(bundles.get(language))
                .map(bundle -> bundle.getProperty(key))
                .orElseThrow(() -> new IllegalArgumentException("no text for " + key));
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(locale(Language.ZH_HANS), locale(Language.ZH_HANT), locale(Language.EN));
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        for (var language : Language.values()) {
            if (locale(language).equals(locale)) {
                return text(language, key, params);
            }
        }
        return text(Language.ZH_HANS, key, params);
    }
}

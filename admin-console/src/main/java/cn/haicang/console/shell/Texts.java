package cn.haicang.console.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Every word on the screens, in three languages; Simplified Chinese is the default. The framework's own provider falls back
 * to the locale of the machine, and then a console on an English server would speak English to everybody.
 */
@Component
public class Texts implements I18NProvider {
    public static final Locale SIMPLIFIED = Locale.SIMPLIFIED_CHINESE;
    public static final Locale TRADITIONAL = Locale.TRADITIONAL_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String BUNDLE = "vaadin-i18n/translations";
    private static final List<Locale> LOCALES = List.of(SIMPLIFIED, TRADITIONAL, ENGLISH);
    private final Map<Locale, ResourceBundle> bundles = LOCALES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    locale -> ResourceBundle.getBundle(
                            BUNDLE,
                            locale,
                            Texts.class.getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))));

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    /** A key without words is a mistake of ours and is shown as such, never as an empty place. */
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        var bundle = bundle(nearest(locale));
        if (!bundle.containsKey(key)) {
            return "!" + key;
        }
        var pattern = bundle.getString(key);
        return parameters.length == 0 ? pattern : new MessageFormat(pattern, locale).format(parameters);
    }

    boolean knows(String key) {
        return bundle(SIMPLIFIED).containsKey(key);
    }

    /** The one of the three that serves a browser's wish best. */
    public static Locale nearest(Locale wish) {
        if (wish.getLanguage().equals(ENGLISH.getLanguage())) {
            return ENGLISH;
        }
        boolean traditional =
                wish.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(wish.getCountry());
        return traditional ? TRADITIONAL : SIMPLIFIED;
    }

    private ResourceBundle bundle(Locale locale) {
        return java.util.Objects.requireNonNull(bundles.get(locale));
    }
}

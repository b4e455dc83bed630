package cn.haicang.kiosk.shell;

import cn.haicang.protocol.Language;

/** What each language calls itself. Not in the bundles: a reader of one language must find it on a screen of another. */
final class Tongue {
    private Tongue() {}

    /** Two letters, where larger type leaves no room for the whole name. */
    static String name(Language language, boolean brief) {
        return switch (language) {
            case ZH_HANS -> "简体";
            case ZH_HANT -> "繁體";
            case EN -> brief ? "EN" : "English";
        };
    }
}

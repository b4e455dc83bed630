package cn.haicang.kiosk.shell;

import cn.haicang.protocol.Language;

/** How one resident is spoken to: language, larger type, high contrast. Changes at any step, keeps what was typed. */
public record Manner(Language language, boolean elder, boolean contrast) {
    /** What every resident finds at first. */
    public static final Manner FIRST = new Manner(Language.ZH_HANS, false, false);

    public Manner in(Language other) {
        return new Manner(other, elder, contrast);
    }

    public Manner withOtherSize() {
        return new Manner(language, !elder, contrast);
    }

    public Manner withOtherContrast() {
        return new Manner(language, elder, !contrast);
    }

    /** The value of {@code data-mode}, by which the style sheet decides. */
    String mode() {
        return ((elder ? "elder " : "") + (contrast ? "hc" : "")).strip();
    }

    /** The value of {@code lang}. */
    String tag() {
        return Texts.locale(language).toLanguageTag();
    }
}

package cn.haicang.protocol;

/** The languages of every screen and every text. */
public enum Language {
    ZH_HANS,
    ZH_HANT,
    EN
}

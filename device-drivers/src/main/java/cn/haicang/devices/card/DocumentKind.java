package cn.haicang.devices.card;

/** The identity documents that a reader of this product can meet. */
public enum DocumentKind {
    RESIDENT_ID_CARD,
    HMT_RESIDENCE_PERMIT,
    FOREIGN_PERMANENT_RESIDENT_CARD_2017,
    FOREIGN_PERMANENT_RESIDENT_CARD_2023,
    SOCIAL_SECURITY_CARD
}

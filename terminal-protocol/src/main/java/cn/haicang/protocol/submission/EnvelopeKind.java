package cn.haicang.protocol.submission;

/** What an envelope is about. All but an application belong to a case that exists. */
public enum EnvelopeKind {
    APPLICATION,
    SUPPLEMENT,
    WITHDRAWAL,
    COMPLAINT,
    RATING
}

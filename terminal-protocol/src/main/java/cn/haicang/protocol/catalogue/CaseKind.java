package cn.haicang.protocol.catalogue;

/** Whether a case ends at once or within a promised limit. */
public enum CaseKind {
    INSTANT,
    COMMITTED
}

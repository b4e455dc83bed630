package cn.haicang.kiosk.catalogue;

/** What came of a {@link CatalogueShelf#refresh()}; in all cases but the first the active one stays. */
public sealed interface RefreshResult {
    record Activated(long version) implements RefreshResult {}

    /** The centre assigns what is active. */
    record Unchanged() implements RefreshResult {}

    /** No usable answer; a later try may do. */
    record NotReached() implements RefreshResult {}

    /** What came must not be activated. */
    record Refused(Reason reason) implements RefreshResult {}

    enum Reason {
        /** Its signature, type, algorithm or content does not hold. */
        NOT_AUTHENTIC,
        /** Signed for another terminal or installation. */
        NOT_FOR_US,
        /** Lower than one that this terminal has had. */
        OLDER,
        /** Its time to be activated is over. */
        EXPIRED,
        /** Not the bytes that the assignment names. */
        OTHER_CATALOGUE,
        /** The disk did not take it. */
        NOT_STORED
    }
}

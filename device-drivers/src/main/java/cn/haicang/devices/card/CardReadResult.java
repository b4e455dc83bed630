package cn.haicang.devices.card;

import cn.haicang.devices.ReasonCode;

/** What became of one attempt to read an identity document. The reasons are for a technician and hold nothing personal. */
public sealed interface CardReadResult {
    /** Whoever takes the identity wipes it ({@link CardIdentity#close()}). */
    record Read(CardIdentity identity) implements CardReadResult {}

    /** None came before the deadline. */
    record NoCard() implements CardReadResult {}

    record RemovedTooEarly() implements CardReadResult {}

    /** A card answers, but its content cannot be read, also when asked again. */
    record Unreadable(Cause cause) implements CardReadResult {
        public enum Cause {
            /** What came over the line was garbled each time. */
            LINE_GARBLED,
            /** The chip lies there and refuses to be read: damaged, locked, or badly laid. */
            CARD_REFUSES,
            /** The chip doesn't answer at all: damaged, or turned the wrong way. */
            CARD_MUTE,
            /** Whole, but of a layout that no document has. */
            LAYOUT_UNKNOWN,
            /** A record without which nobody is identified is not on the card. */
            RECORDS_MISSING,
            /** It was being read when the time was over. */
            NOT_IN_TIME
        }
    }

    record NotAnIdentityDocument(Seen seen) implements CardReadResult {
        public enum Seen {
            UNKNOWN_CARD,
            /** The chip of a resident document, which a reader without a security module can see and not read. */
            READER_WITHOUT_SECURITY_MODULE
        }
    }

    /**
     * A social security card of version 3, which tells its holder's data only to a security module.
     *
     * @param readable what it tells everybody: card number, version, issuing region; whoever takes it wipes it
     */
    record NeedsAuthentication(CardIdentity readable) implements CardReadResult {}

    /** Read in full, but its check character or its dates cannot be true. */
    record InvalidContent(Flaw flaw) implements CardReadResult {
        public enum Flaw {
            NAME,
            /** Its form or its check character. */
            NUMBER,
            BIRTH_DATE,
            VALIDITY,
            /** Characters that no issuer writes. */
            TEXT
        }
    }

    record ReaderNotAuthorised() implements CardReadResult {}

    record ReaderLost(ReasonCode reason) implements CardReadResult {}

    /** For a result that nobody takes: what it holds of a person is gone afterwards. */
    default void wipe() {
        switch (this) {
            case Read(var identity) -> identity.close();
            case NeedsAuthentication(var readable) -> readable.close();
            case NoCard _,
                    RemovedTooEarly _,
                    Unreadable _,
                    NotAnIdentityDocument _,
                    InvalidContent _,
                    ReaderNotAuthorised _,
                    ReaderLost _ -> {}
        }
    }
}

package cn.haicang.devices.card;

import cn.haicang.devices.ReasonCode;

/** What became of one attempt to read an identity document. */
public sealed interface CardReadResult {
    /** Whoever takes the identity wipes it ({@link CardIdentity#close()}). */
    record Read(CardIdentity identity) implements CardReadResult {}

    /** None came before the deadline. */
    record NoCard() implements CardReadResult {}

    record RemovedTooEarly() implements CardReadResult {}

    /** A card answers, but its content cannot be read, also when asked again. */
    record Unreadable() implements CardReadResult {}

    record NotAnIdentityDocument() implements CardReadResult {}

    /** A social security card of version 3, which tells its holder's data only to a security module. */
    record NeedsAuthentication() implements CardReadResult {}

    /** Read in full, but its check character or its dates cannot be true. */
    record InvalidContent() implements CardReadResult {}

    record ReaderNotAuthorised() implements CardReadResult {}

    record ReaderLost(ReasonCode reason) implements CardReadResult {}
}

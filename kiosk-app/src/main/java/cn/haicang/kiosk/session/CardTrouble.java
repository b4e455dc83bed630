package cn.haicang.kiosk.session;

import cn.haicang.devices.card.CardReadResult;
import cn.haicang.kiosk.shell.Words;

/** The ends of a reading that are no identity, each with words of its own. */
enum CardTrouble {
    NONE_CAME,
    REMOVED,
    UNREADABLE,
    OTHER_CARD,
    LOCKED_CARD,
    DAMAGED,
    READER_REFUSED,
    READER_LOST;

    /** @throws IllegalArgumentException if it is no trouble at all */
    static CardTrouble of(CardReadResult result) {
        return switch (result) {
            case CardReadResult.Read _ -> throw new IllegalArgumentException("this card was read");
            case CardReadResult.NoCard _ -> NONE_CAME;
            case CardReadResult.RemovedTooEarly _ -> REMOVED;
            case CardReadResult.Unreadable _ -> UNREADABLE;
            case CardReadResult.NotAnIdentityDocument _ -> OTHER_CARD;
            case CardReadResult.NeedsAuthentication _ -> LOCKED_CARD;
            case CardReadResult.InvalidContent _ -> DAMAGED;
            case CardReadResult.ReaderNotAuthorised _ -> READER_REFUSED;
            case CardReadResult.ReaderLost _ -> READER_LOST;
        };
    }

    /** Holding a card to the reader once more can help. */
    boolean worthAnotherTry() {
        return switch (this) {
            case NONE_CAME, REMOVED, UNREADABLE, OTHER_CARD, LOCKED_CARD, READER_LOST -> true;
            case DAMAGED, READER_REFUSED -> false;
        };
    }

    String title(Words words) {
        return switch (this) {
            case NONE_CAME -> words.of("card.none.title");
            case REMOVED -> words.of("card.removed.title");
            case UNREADABLE -> words.of("card.unreadable.title");
            case OTHER_CARD -> words.of("card.other.title");
            case LOCKED_CARD -> words.of("card.locked.title");
            case DAMAGED -> words.of("card.damaged.title");
            case READER_REFUSED -> words.of("card.refused.title");
            case READER_LOST -> words.of("card.lost.title");
        };
    }

    String advice(Words words) {
        return switch (this) {
            case NONE_CAME -> words.of("card.none.advice");
            case REMOVED -> words.of("card.removed.advice");
            case UNREADABLE -> words.of("card.unreadable.advice");
            case OTHER_CARD -> words.of("card.other.advice");
            case LOCKED_CARD -> words.of("card.locked.advice");
            case DAMAGED -> words.of("card.damaged.advice");
            case READER_REFUSED -> words.of("card.refused.advice");
            case READER_LOST -> words.of("card.lost.advice");
        };
    }
}

package cn.haicang.devices.samv;

import cn.haicang.devices.DeviceLost;
import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.NotAnIdentityDocument;
import cn.haicang.devices.card.CardReadResult.RemovedTooEarly;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.idtext.IdentityText;
import cn.haicang.devices.idtext.Pictures;
import java.util.Optional;

/** The reading of one card that was found: tried twice before anything bad is said of it. */
final class CardReading {
    private final SamVModule module;
    private final Pictures pictures;
    private CardReadResult worst = new Unreadable(Unreadable.Cause.CARD_REFUSES);
    private boolean garbled;

    CardReading(SamVModule module, Pictures pictures) {
        this.module = module;
        this.pictures = pictures;
    }

    CardReadResult read() {
        return attempt().orElseGet(this::again);
    }

    private CardReadResult again() {
        // A module doesn't find a card again that it has read, also if its answer was lost on the line.
        if (module.find() != SamVStatus.FOUND && !garbled) {
            return new RemovedTooEarly();
        }
        return attempt().orElseGet(() -> garbled || module.find() == SamVStatus.FOUND ? worst : new RemovedTooEarly());
    }

    /** Empty if the card could not be read, and it is worth while to see whether it still lies there. */
    private Optional<CardReadResult> attempt() {
        var selected = module.select();
        if (selected.isEmpty()) {
            return lineGarbled();
        }
        if (selected.get() != SamVStatus.DONE) {
            return refused(selected.get());
        }
        var read = module.read();
        if (read.isEmpty()) {
            return lineGarbled();
        }
        try {
            return read.get().status() == SamVStatus.DONE
                    ? content(read.get())
                    : refused(read.get().status());
        } finally {
            read.get().wipe();
        }
    }

    private Optional<CardReadResult> lineGarbled() {
        garbled = true;
        worst = new Unreadable(Unreadable.Cause.LINE_GARBLED);
        return Optional.empty();
    }

    private Optional<CardReadResult> refused(SamVStatus status) {
        return switch (status) {
            case NOT_AUTHORISED -> Optional.of(new CardReadResult.ReaderNotAuthorised());
            case SELF_TEST_FAILED -> throw new DeviceLost(ReasonCode.SELF_TEST);
            case WRONG_CARD -> Optional.of(new NotAnIdentityDocument(NotAnIdentityDocument.Seen.UNKNOWN_CARD));
            // A chip card of another kind, unless it is just being taken away.
            case SELECTING_FAILED -> worse(new NotAnIdentityDocument(NotAnIdentityDocument.Seen.UNKNOWN_CARD));
            case READING_FAILED,
                    CARD_REFUSES_READER,
                    READER_REFUSES_CARD,
                    VERIFICATION_FAILED,
                    NO_RANDOM_NUMBER,
                    ERROR_UNKNOWN,
                    FINDING_FAILED,
                    NO_CONTENT,
                    REQUEST_CHECK_BYTE,
                    REQUEST_LENGTH,
                    REQUEST_UNKNOWN,
                    FOUND,
                    DONE,
                    OTHER -> worse(new Unreadable(Unreadable.Cause.CARD_REFUSES));
        };
    }

    // What a module says after a garbled answer tells nothing about the card: it may have read it and given it up.
    private Optional<CardReadResult> worse(CardReadResult result) {
        worst = garbled ? worst : result;
        return Optional.empty();
    }

    private Optional<CardReadResult> content(SamVAnswer answer) {
        var content = BaseInformation.of(answer.data(), module.readsFingerprints());
        if (content.isEmpty()) {
            worst = new Unreadable(Unreadable.Cause.LAYOUT_UNKNOWN);
            garbled = true;
            return Optional.empty();
        }
        try {
            byte[] text = content.get().text();
            var address =
                    IdentityText.kind(text).filter(CardReading::hasAddress).flatMap(_ -> module.newestAddress());
            return Optional.of(IdentityText.read(
                    text, address, pictures.picture(content.get().photo())));
        } finally {
            content.get().wipe();
        }
    }

    private static boolean hasAddress(DocumentKind kind) {
        return kind == DocumentKind.RESIDENT_ID_CARD || kind == DocumentKind.HMT_RESIDENCE_PERMIT;
    }
}

package cn.haicang.kiosk.form;

import cn.haicang.kiosk.shell.Words;
import cn.haicang.protocol.submission.EnvelopeKind;

/** What is handed in, by its kind, in the resident's words. */
final class EntryWords {
    private EntryWords() {}

    static String kind(Words words, EnvelopeKind kind) {
        return switch (kind) {
            case APPLICATION -> words.of("kind.application");
            case SUPPLEMENT -> words.of("kind.supplement");
            case WITHDRAWAL -> words.of("kind.withdrawal");
            case COMPLAINT -> words.of("kind.complaint");
            case RATING -> words.of("kind.rating");
        };
    }

    static String reviewTitle(Words words, EnvelopeKind kind) {
        return kind == EnvelopeKind.WITHDRAWAL ? words.of("withdraw.sure") : words.of("review.title");
    }

    static String reviewNote(Words words, EnvelopeKind kind) {
        return kind == EnvelopeKind.WITHDRAWAL ? words.of("withdraw.sure.note") : words.of("review.truth");
    }

    /** The key that hands it in says what happens then. */
    static String act(Words words, EnvelopeKind kind) {
        return switch (kind) {
            case APPLICATION, SUPPLEMENT, RATING -> words.of("review.submit");
            case WITHDRAWAL -> words.of("withdraw.do");
            case COMPLAINT -> words.of("complain.do");
        };
    }
}

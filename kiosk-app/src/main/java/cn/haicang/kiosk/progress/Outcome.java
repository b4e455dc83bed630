package cn.haicang.kiosk.progress;

import cn.haicang.kiosk.shell.Words;

/** Answers that are no list of cases. */
enum Outcome {
    STILL_HERE,
    UNKNOWN,
    BRING_THE_CARD,
    CENTRE_AWAY,
    CENTRE_REFUSED,
    CARD_UNUSABLE;

    String title(Words words) {
        return switch (this) {
            case STILL_HERE -> words.of("progress.still-here.title");
            case UNKNOWN -> words.of("progress.unknown.title");
            case BRING_THE_CARD -> words.of("progress.bring.title");
            case CENTRE_AWAY -> words.of("progress.away.title");
            case CENTRE_REFUSED -> words.of("progress.refused.title");
            case CARD_UNUSABLE -> words.of("unusable.title");
        };
    }

    String advice(Words words) {
        return switch (this) {
            case STILL_HERE -> words.of("progress.still-here.advice");
            case UNKNOWN -> words.of("progress.unknown.advice");
            case BRING_THE_CARD -> words.of("progress.bring.advice");
            case CENTRE_AWAY -> words.of("progress.away.advice");
            case CENTRE_REFUSED -> words.of("progress.refused.advice");
            case CARD_UNUSABLE -> words.of("unusable.lead");
        };
    }
}

package cn.haicang.console.intake.ui;

import cn.haicang.console.attachments.Brought;
import cn.haicang.console.intake.CarriedVerdict;
import cn.haicang.console.shell.Words;
import cn.haicang.protocol.submission.EnvelopeVerdict;

/** What became of a file that was carried in, as a sentence. */
final class CarriedWords {
    private final Words words;

    CarriedWords(Words words) {
        this.words = words;
    }

    String of(String file, CarriedVerdict verdict) {
        return switch (verdict) {
            case CarriedVerdict.Judged(var number, var judged) -> number.grouped() + ": " + of(judged);
            case CarriedVerdict.Attached(var brought) -> file + ": " + of(brought);
            case CarriedVerdict.Refused(var why) -> file + ": " + of(why);
        };
    }

    private String of(EnvelopeVerdict verdict) {
        return switch (verdict) {
            case EnvelopeVerdict.Accepted _ -> words.of("carried.accepted");
            case EnvelopeVerdict.Duplicate _ -> words.of("carried.duplicate");
            case EnvelopeVerdict.Deferred(var why) ->
                words.of(
                        switch (why) {
                            case BUSY -> "carried.deferred";
                            case ATTACHMENT_MISSING -> "carried.attachments_first";
                        });
            case EnvelopeVerdict.Parked(var reason) ->
                words.of("carried.parked", words.ifKnown("parkedwhy." + reason, reason.name()));
        };
    }

    private String of(Brought brought) {
        return words.of(
                switch (brought) {
                    case TAKEN -> "carried.attachment";
                    case HERE_BEFORE -> "carried.duplicate";
                    case TOO_MANY -> "carried.envelopes_first";
                    case BUSY -> "carried.deferred";
                });
    }

    private String of(CarriedVerdict.Why why) {
        return words.of(
                switch (why) {
                    case NOT_AN_ENVELOPE -> "carried.not_an_envelope";
                    case TOO_LARGE -> "carried.too_large";
                    case NAME -> "carried.name";
                    case FOREIGN -> "carried.foreign";
                    case NOT_PROVEN -> "carried.not_proven";
                    case DAMAGED -> "carried.damaged";
                });
    }
}

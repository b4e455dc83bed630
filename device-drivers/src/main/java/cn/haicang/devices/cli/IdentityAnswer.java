package cn.haicang.devices.cli;

import cn.haicang.devices.ReasonCode;
import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a read document, or the reason why there is none, looks like outside. */
final class IdentityAnswer {
    /** What the contract knows; whatever else a document has is not told. */
    private static final Set<Item> CONTRACT = EnumSet.complementOf(EnumSet.of(Item.ACCEPTING_AUTHORITY));

    private final boolean reveal;

    /** @param reveal whether personal data are shown whole */
    IdentityAnswer(boolean reveal) {
        this.reveal = reveal;
    }

    Answer of(CardReadResult result) {
        return switch (result) {
            case CardReadResult.Read(var identity) -> read(identity);
            case CardReadResult.NoCard() ->
                other(ExitStatus.NOTHING_CAME, "NO_CARD", "No document was held to the reader in time.");
            case CardReadResult.RemovedTooEarly() ->
                refused(
                        "REMOVED_TOO_EARLY",
                        "The document was taken away while it was read; leave it a little longer.");
            case CardReadResult.Unreadable(var cause) -> refused("UNREADABLE", why(cause));
            case CardReadResult.NotAnIdentityDocument(var seen) -> refused("NOT_AN_IDENTITY_DOCUMENT", why(seen));
            case CardReadResult.NeedsAuthentication _ ->
                refused(
                        "NEEDS_AUTHENTICATION",
                        "A social security card of version 3 tells its holder's data to a security module only.");
            case CardReadResult.InvalidContent(var flaw) -> refused("INVALID_CONTENT", why(flaw));
            case CardReadResult.ReaderNotAuthorised() ->
                refused(
                        "READER_NOT_AUTHORISED",
                        "The reader's security module refuses its work; the reader must be serviced.");
            case CardReadResult.ReaderLost(var reason) -> lost(reason);
        };
    }

    private static String why(CardReadResult.Unreadable.Cause cause) {
        return switch (cause) {
            case LINE_GARBLED -> "What came over the line was garbled each time; change the cable.";
            case CARD_REFUSES -> "The document lies there and refuses to be read: damaged, or badly laid.";
            case CARD_MUTE -> "The card does not answer at all: damaged, or turned the wrong way.";
            case LAYOUT_UNKNOWN -> "What was read is of a layout that no document has.";
            case RECORDS_MISSING -> "A record without which nobody is identified is not on the card.";
            case NOT_IN_TIME -> "The document was still being read when the time was over; allow more, or lay it anew.";
        };
    }

    private static String why(CardReadResult.NotAnIdentityDocument.Seen seen) {
        return switch (seen) {
            case UNKNOWN_CARD -> "This is a card, but no identity document that the reader knows.";
            case READER_WITHOUT_SECURITY_MODULE ->
                "This is a resident document, but a reader without a security module can see it and not read it.";
        };
    }

    private static String why(CardReadResult.InvalidContent.Flaw flaw) {
        return switch (flaw) {
            case NAME -> "The document was read, but its name can't be true.";
            case NUMBER -> "The document was read, but its number or its check character can't be true.";
            case BIRTH_DATE -> "The document was read, but its date of birth can't be true.";
            case VALIDITY -> "The document was read, but its dates of validity can't be true.";
            case TEXT -> "The document was read, but it holds characters that no issuer writes.";
        };
    }

    static Answer lost(ReasonCode reason) {
        return other(
                ExitStatus.DEVICE_GONE,
                "READER_LOST",
                "The reader is not there or went away (" + reason + "); look at its cable, its power and its port.");
    }

    private static Answer refused(String outcome, String message) {
        return other(ExitStatus.REFUSED, outcome, message);
    }

    private static Answer other(ExitStatus status, String outcome, String message) {
        return Answer.of(status, Answer.members("outcome", outcome, "message", message), message);
    }

    private Answer read(CardIdentity identity) {
        var members =
                Answer.members("outcome", "READ", "document", identity.kind().name());
        for (var item : CONTRACT) {
            identity.item(item).ifPresent(value -> members.put(memberOf(item), shown(item, value)));
        }
        identity.birthDate()
                .ifPresent(day -> members.put("birthDate", reveal ? day.toString() : Mask.date(day.toString())));
        return Answer.of(ExitStatus.DONE, members, sentence(members));
    }

    /** {@code ENGLISH_NAME} is written {@code englishName}. */
    private static String memberOf(Item item) {
        var words = item.name().toLowerCase(Locale.ROOT).split("_", -1);
        var member = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            member.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return member.toString();
    }

    private String shown(Item item, String value) {
        UnaryOperator<String> mask = switch (item) {
            case NAME, ENGLISH_NAME -> Mask::text;
            case ADDRESS -> Mask::address;
            case NUMBER, FORMER_NUMBER, TRAVEL_PERMIT_NUMBER, CARD_NUMBER -> Mask::number;
            case SEX,
                    NATION_CODE,
                    NATION,
                    NATIONALITY,
                    ISSUE_COUNT,
                    ISSUER,
                    ACCEPTING_AUTHORITY,
                    VALID_FROM,
                    VALID_TO,
                    CARD_VERSION,
                    ISSUING_REGION -> UnaryOperator.identity();
        };
        return reveal ? value : mask.apply(value);
    }

    private static String sentence(Map<String, Object> members) {
        var lines = new LinkedHashMap<>(members);
        lines.remove("outcome");
        lines.remove("document");
        return "Read: "
                + members.get("document")
                + lines.entrySet().stream()
                        .map(entry -> "\n  " + entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining());
    }
}

package cn.haicang.devices.idtext;

import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.InvalidContent.Flaw;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.ResidentNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a chip says, item by item, until it is judged whether it can be true. That a number's own date differs from the
 * birth date is no flaw: such cards were issued, and are valid.
 */
public final class IdentityDraft {
    private static final Map<String, String> SEXES =
            Map.of("0", "UNKNOWN", "1", "MALE", "2", "FEMALE", "9", "UNSPECIFIED");
    private static final String LONG_TERM = "长期";
    /** Nobody has ever become so old. */
    private static final int OLDEST_YEARS = 130;

    private final DocumentKind kind;
    private final Map<Item, String> items = new EnumMap<>(Item.class);
    private Optional<LocalDate> birthDate = Optional.empty();
    private Optional<Flaw> flaw = Optional.empty();

    public IdentityDraft(DocumentKind kind) {
        this.kind = kind;
    }

    /** Whatever is written on the document; padding is left out, and an item that is nothing but padding as well. */
    public void text(Item item, String raw) {
        var text = SoundText.unpadded(raw);
        if (!SoundText.isSound(text)) {
            spoil(item == Item.NAME || item == Item.ENGLISH_NAME ? Flaw.NAME : Flaw.TEXT);
        } else if (!text.isEmpty()) {
            items.put(item, text);
        }
    }

    public void number(String raw) {
        var number = SoundText.unpadded(raw).replace('x', 'X');
        if (DocumentNumbers.isPossible(kind, number)) {
            items.put(Item.NUMBER, number);
        } else {
            spoil(Flaw.NUMBER);
        }
    }

    /** @param code of GB/T 2261.1; one that it doesn't have says nothing */
    public void sex(String code) {
        items.put(Item.SEX, SEXES.getOrDefault(SoundText.unpadded(code), "UNKNOWN"));
    }

    /** @param code of GB/T 3304; what isn't two digits says nothing */
    public void nation(String code) {
        var known = SoundText.unpadded(code);
        if (known.matches("[0-9]{2}")) {
            items.put(Item.NATION_CODE, known);
            Nations.name(known).ifPresent(name -> items.put(Item.NATION, name));
        }
    }

    public void birth(String yyyymmdd) {
        try {
            var day = ResidentNumber.date(SoundText.unpadded(yyyymmdd));
            birthDate = Optional.of(day);
            if (!ResidentNumber.hasBeen(day) || ResidentNumber.hasBeen(day.plusYears(OLDEST_YEARS))) {
                spoil(Flaw.BIRTH_DATE);
            }
        } catch (DateTimeException e) {
            spoil(Flaw.BIRTH_DATE); // a day that no calendar has
        }
    }

    /** For a card that doesn't tell it: every number of eighteen characters has it within. */
    public void birthOfNumber() {
        Optional.ofNullable(items.get(Item.NUMBER)).ifPresent(number -> birth(number.substring(6, 14)));
    }

    public void validFrom(String yyyymmdd) {
        day(Item.VALID_FROM, yyyymmdd);
    }

    public void validTo(String yyyymmddOrLongTerm) {
        if (SoundText.unpadded(yyyymmddOrLongTerm).equals(LONG_TERM)) {
            items.put(Item.VALID_TO, "LONG_TERM");
        } else {
            day(Item.VALID_TO, yyyymmddOrLongTerm);
        }
    }

    private void day(Item item, String yyyymmdd) {
        try {
            items.put(item, ResidentNumber.date(SoundText.unpadded(yyyymmdd)).toString());
        } catch (DateTimeException e) {
            spoil(Flaw.VALIDITY);
        }
    }

    // The first flaw is told; there is no use in a list of them.
    private void spoil(Flaw found) {
        flaw = flaw.or(() -> Optional.of(found));
    }

    /** @param picture owned from here on, wiped if nobody gets it; empty if there is none */
    public CardReadResult judged(byte[] picture) {
        if (!items.containsKey(Item.NAME) && !items.containsKey(Item.ENGLISH_NAME)) {
            spoil(Flaw.NAME);
        }
        if (!items.containsKey(Item.NUMBER)) {
            spoil(Flaw.NUMBER);
        }
        if (endsBeforeItBegins()) {
            spoil(Flaw.VALIDITY);
        }
        if (flaw.isPresent()) {
            Arrays.fill(picture, (byte) 0);
            return new CardReadResult.InvalidContent(flaw.get());
        }
        return new CardReadResult.Read(new CardIdentity(kind, items, birthDate, picture));
    }

    // ISO dates sort like the days they name, and LONG_TERM after all of them.
    private boolean endsBeforeItBegins() {
        var from = items.get(Item.VALID_FROM);
        var to = items.get(Item.VALID_TO);
        return from != null && to != null && to.compareTo(from) < 0;
    }

    /** What it says so far, unjudged: for a card that doesn't tell its holder. */
    public CardIdentity asFarAsItGoes() {
        return new CardIdentity(kind, items, birthDate);
    }
}

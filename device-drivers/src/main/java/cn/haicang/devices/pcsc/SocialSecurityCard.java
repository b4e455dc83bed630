package cn.haicang.devices.pcsc;

import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.CardReadResult.Unreadable;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.SecurityModule;
import cn.haicang.devices.idtext.IdentityDraft;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;

/**
 * A social security card (LD/T 32-2015): its application is selected by name, its records are read by tag from EF05 (the
 * card) and EF06 (the holder). From version 3 on the holder's part wants a security module. A PIN is never tried: one
 * wrong guess per visit would lock the card in the end.
 */
final class SocialSecurityCard {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] APPLICATION = "sx1.sh.社会保障".getBytes(GB18030);
    private static final int CARD_FILE = 0xEF05;
    private static final int HOLDER_FILE = 0xEF06;
    private static final int CARD_NUMBER_LENGTH = 9;
    private static final byte[] NONE = {};
    /** The application is there and locked. */
    private static final Set<Integer> LOCKED = Set.of(0x6283, 0x9303);

    private final Chip chip;
    private final byte[] atr;
    private final Optional<SecurityModule> module;
    private final Records records;
    private final IdentityDraft draft = new IdentityDraft(DocumentKind.SOCIAL_SECURITY_CARD);

    SocialSecurityCard(Chip chip, byte[] atr, Optional<SecurityModule> module) {
        this.chip = chip;
        this.atr = atr.clone();
        this.module = module;
        this.records = new Records(chip);
    }

    /** Empty if it is no social security card. */
    Optional<CardReadResult> read() throws CardException {
        var selected = chip.send(new CommandAPDU(0x00, 0xA4, 0x04, 0x00, APPLICATION));
        if (LOCKED.contains(selected.getSW())) {
            return Optional.of(new Unreadable(Unreadable.Cause.CARD_REFUSES));
        }
        if (!Chip.isDone(selected) || !records.open(CARD_FILE)) {
            return Optional.empty();
        }
        var cardId = records.value(0x01, 16);
        var version = records.value(0x03, 4).map(SocialSecurityCard::decoded);
        var number = records.value(0x07, CARD_NUMBER_LENGTH);
        cardId.filter(id -> id.length >= 3)
                .ifPresent(id -> draft.text(Item.ISSUING_REGION, HexFormat.of().formatHex(id, 0, 3)));
        version.ifPresent(text -> draft.text(Item.CARD_VERSION, text));
        number.ifPresent(value -> draft.text(Item.CARD_NUMBER, decoded(cut(value, CARD_NUMBER_LENGTH))));
        boolean closed = version.filter(text -> text.startsWith("3")).isPresent();
        if (closed && !opened(cardId.orElse(NONE), selected.getData())) {
            return Optional.of(new CardReadResult.NeedsAuthentication(draft.asFarAsItGoes()));
        }
        return Optional.of(version.isEmpty() || number.isEmpty() ? missing() : holder());
    }

    private boolean opened(byte[] cardId, byte[] selected) throws CardException {
        return module.isPresent() && new HolderLock(chip, module.get()).open(atr, cardId, selected);
    }

    private static CardReadResult missing() {
        return new Unreadable(Unreadable.Cause.RECORDS_MISSING);
    }

    private CardReadResult holder() throws CardException {
        day(0x05).ifPresent(draft::validFrom);
        day(0x06).ifPresent(draft::validTo);
        if (!records.open(HOLDER_FILE)) {
            return missing();
        }
        var number = records.value(0x08, 18);
        if (records.isClosed()) {
            return new CardReadResult.NeedsAuthentication(draft.asFarAsItGoes());
        }
        var name = records.value(0x09, 30);
        if (number.isEmpty() || name.isEmpty()) {
            return missing();
        }
        draft.number(decoded(number.get()));
        draft.text(Item.NAME, decoded(joined(name.get(), records.value(0x4E, 20).orElse(NONE))));
        records.value(0x0A, 1).ifPresent(sex -> draft.sex(decoded(sex)));
        records.value(0x0B, 1).ifPresent(nation -> draft.nation(HexFormat.of().formatHex(nation)));
        day(0x0D).ifPresentOrElse(draft::birth, draft::birthOfNumber);
        return draft.judged(NONE);
    }

    /** Digits of a day in BCD; one that was never written, all noughts or all ones, is none. */
    private Optional<String> day(int tag) throws CardException {
        return records.value(tag, 4)
                .map(value -> HexFormat.of().formatHex(value))
                .filter(digits -> !digits.matches("0*|f*"));
    }

    /** A character may lie across the border of the two records, so that they are decoded as one. */
    private static byte[] joined(byte[] name, byte[] more) {
        int end = name.length;
        while (end > 0 && name[end - 1] == 0) {
            end--;
        }
        byte[] whole = Arrays.copyOf(name, end + more.length);
        System.arraycopy(more, 0, whole, end, more.length);
        return whole;
    }

    private static byte[] cut(byte[] value, int length) {
        return Arrays.copyOf(value, Math.min(length, value.length));
    }

    private static String decoded(byte[] value) {
        return new String(value, GB18030);
    }
}

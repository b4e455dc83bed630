package cn.haicang.devices.pcsc;

import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.ResidentNumber;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/**
 * The free part of a social security card (LD/T 32-2015): its application is selected by name, its records are read by
 * tag from EF05 (the card) and EF06 (the holder). From version 3 on the holder's part wants a security module. A PIN is
 * never tried: one wrong guess per visit would lock the card in the end.
 */
final class SocialSecurityCard {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] APPLICATION = "sx1.sh.社会保障".getBytes(GB18030);
    private static final Map<String, String> SEXES =
            Map.of("0", "UNKNOWN", "1", "MALE", "2", "FEMALE", "9", "UNSPECIFIED");

    private static final int OK = 0x9000;
    private static final int SECURITY_STATUS_NOT_SATISFIED = 0x6982;

    /** A channel to the card. */
    @FunctionalInterface
    interface Apdus {
        ResponseAPDU transmit(CommandAPDU command) throws CardException;
    }

    private final Apdus card;

    SocialSecurityCard(Apdus card) {
        this.card = card;
    }

    CardReadResult read() throws CardException {
        if (send(new CommandAPDU(0x00, 0xA4, 0x04, 0x00, APPLICATION)).getSW() != OK || !selectFile(0x05)) {
            return new CardReadResult.NotAnIdentityDocument(CardReadResult.NotAnIdentityDocument.Seen.UNKNOWN_CARD);
        }
        var cardNumber = text(0x07, 9);
        var version = text(0x03, 4);
        var cardId = value(0x01, 16);
        if (version.map(v -> v.startsWith("3")).orElse(false)) {
            return new CardReadResult.NeedsAuthentication(
                    new CardIdentity(DocumentKind.SOCIAL_SECURITY_CARD, Map.of(), Optional.empty()));
        }
        if (cardNumber.isEmpty() || version.isEmpty() || !selectFile(0x06)) {
            return new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.RECORDS_MISSING);
        }
        var items = new EnumMap<Item, String>(Item.class);
        items.put(Item.CARD_NUMBER, cardNumber.get());
        items.put(Item.CARD_VERSION, version.get());
        cardId.ifPresent(id -> items.put(Item.ISSUING_REGION, HexFormat.of().formatHex(id, 0, Math.min(3, id.length))));
        return readHolder(items);
    }

    private CardReadResult readHolder(Map<Item, String> items) throws CardException {
        var number = record(0x08, 18);
        if (number.getSW() == SECURITY_STATUS_NOT_SATISFIED) {
            return new CardReadResult.NeedsAuthentication(
                    new CardIdentity(DocumentKind.SOCIAL_SECURITY_CARD, Map.of(), Optional.empty()));
        }
        var name = text(0x09, 30);
        var moreOfName = text(0x4E, 20); // not on every card
        var sex = text(0x0A, 1);
        var nation = value(0x0B, 1);
        var birth = value(0x0D, 4);
        var digits = content(number, 0x08);
        if (digits.isEmpty() || name.isEmpty() || birth.isEmpty()) {
            return new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.RECORDS_MISSING);
        }
        items.put(Item.NUMBER, decoded(digits.get()).replace('x', 'X'));
        items.put(Item.NAME, name.get() + moreOfName.orElse(""));
        items.put(Item.SEX, SEXES.getOrDefault(sex.orElse(""), "UNKNOWN"));
        nation.ifPresent(code -> items.put(Item.NATION_CODE, HexFormat.of().formatHex(code)));
        return judge(items, HexFormat.of().formatHex(birth.get()));
    }

    private static CardReadResult judge(Map<Item, String> items, String birth) {
        try {
            var day = ResidentNumber.date(birth);
            return ResidentNumber.isPossible(items.getOrDefault(Item.NUMBER, "")) && ResidentNumber.hasBeen(day)
                    ? new CardReadResult.Read(
                            new CardIdentity(DocumentKind.SOCIAL_SECURITY_CARD, items, Optional.of(day)))
                    : new CardReadResult.InvalidContent(CardReadResult.InvalidContent.Flaw.NUMBER);
        } catch (DateTimeException e) {
            return new CardReadResult.InvalidContent(
                    CardReadResult.InvalidContent.Flaw.NUMBER); // a day that no calendar has
        }
    }

    // By the standard a file is selected under the current one (P1 = 2); some cards know only P1 = 0.
    private boolean selectFile(int file) throws CardException {
        byte[] id = {(byte) 0xEF, (byte) file};
        return send(new CommandAPDU(0x00, 0xA4, 0x02, 0x00, id)).getSW() == OK
                || send(new CommandAPDU(0x00, 0xA4, 0x00, 0x00, id)).getSW() == OK;
    }

    private Optional<String> text(int tag, int length) throws CardException {
        return value(tag, length).map(SocialSecurityCard::decoded).filter(text -> !text.isEmpty());
    }

    private Optional<byte[]> value(int tag, int length) throws CardException {
        return content(record(tag, length), tag);
    }

    private ResponseAPDU record(int tag, int length) throws CardException {
        return send(new CommandAPDU(0x00, 0xB2, tag, 0x00, length + 2));
    }

    /** A record is its tag, its length, its value. */
    private static Optional<byte[]> content(ResponseAPDU answer, int tag) {
        byte[] data = answer.getData();
        boolean whole = answer.getSW() == OK
                && data.length >= 2
                && (data[0] & 0xFF) == tag
                && (data[1] & 0xFF) <= data.length - 2;
        return whole ? Optional.of(Arrays.copyOfRange(data, 2, 2 + (data[1] & 0xFF))) : Optional.empty();
    }

    private static String decoded(byte[] value) {
        return new String(value, GB18030).replace('\0', ' ').strip();
    }

    /** 6Cxx: again with that length; 61xx: fetch the rest. Readers for T=0 do it themselves, others leave it to us. */
    private ResponseAPDU send(CommandAPDU command) throws CardException {
        var answer = card.transmit(command);
        if (answer.getSW1() == 0x6C) {
            int length = answer.getSW2() == 0 ? 256 : answer.getSW2();
            answer = card.transmit(new CommandAPDU(
                    command.getCLA(), command.getINS(), command.getP1(), command.getP2(), command.getData(), length));
        }
        if (answer.getSW1() == 0x61) {
            int length = answer.getSW2() == 0 ? 256 : answer.getSW2();
            return card.transmit(new CommandAPDU(0x00, 0xC0, 0x00, 0x00, length));
        }
        return answer;
    }
}

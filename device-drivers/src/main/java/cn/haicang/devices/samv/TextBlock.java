package cn.haicang.devices.samv;

import cn.haicang.devices.card.CardIdentity;
import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.DocumentKind;
import cn.haicang.devices.card.ResidentNumber;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a resident ID card and of its sister documents: 256 bytes of UTF-16LE, padded with blanks (GA/T 490-2019).
 * Which document it is stands in the character at byte 248.
 */
final class TextBlock {
    private static final int LENGTH = 256;
    private static final int KIND_AT = 248;
    private static final Map<String, String> SEXES =
            Map.of("0", "UNKNOWN", "1", "MALE", "2", "FEMALE", "9", "UNSPECIFIED");
    private static final String LONG_TERM = "长期";

    private final byte[] bytes;

    private TextBlock(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param data of the module's answer: length of the text, length of the photo, text, photo */
    static CardReadResult parse(byte[] data) {
        if (data.length < 4) {
            return new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.LAYOUT_UNKNOWN);
        }
        int length = ((data[0] & 0xFF) << 8) | (data[1] & 0xFF);
        if (length != LENGTH || data.length < 4 + length) {
            return new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.LAYOUT_UNKNOWN);
        }
        // The photo behind the text is left where it is; whoever called wipes it together with the answer.
        byte[] text = Arrays.copyOfRange(data, 4, 4 + length);
        try {
            return new TextBlock(text).read();
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private CardReadResult read() {
        return switch ((bytes[KIND_AT] & 0xFF) | ((bytes[KIND_AT + 1] & 0xFF) << 8)) {
            case ' ' -> resident(DocumentKind.RESIDENT_ID_CARD);
            case 'J' -> resident(DocumentKind.HMT_RESIDENCE_PERMIT);
            default -> new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.LAYOUT_UNKNOWN);
        };
    }

    private CardReadResult resident(DocumentKind kind) {
        try {
            var items = common();
            if (kind == DocumentKind.HMT_RESIDENCE_PERMIT) {
                items.put(Item.TRAVEL_PERMIT_NUMBER, field(220, 18));
                items.put(Item.ISSUE_COUNT, field(238, 4));
            } else {
                items.put(Item.NATION_CODE, field(32, 4));
            }
            items.values().removeIf(String::isEmpty);
            return judge(kind, items, ResidentNumber.date(field(36, 16)));
        } catch (DateTimeException e) {
            return new CardReadResult.InvalidContent(
                    CardReadResult.InvalidContent.Flaw.NUMBER); // a day that no calendar has
        }
    }

    private Map<Item, String> common() {
        var items = new EnumMap<Item, String>(Item.class);
        items.put(Item.NAME, field(0, 30));
        items.put(Item.SEX, SEXES.getOrDefault(field(30, 2), "UNKNOWN"));
        items.put(Item.ADDRESS, field(52, 70));
        items.put(Item.NUMBER, field(122, 36).replace('x', 'X'));
        items.put(Item.ISSUER, field(158, 30));
        items.put(Item.VALID_FROM, ResidentNumber.date(field(188, 16)).toString());
        var to = field(204, 16);
        items.put(
                Item.VALID_TO,
                to.equals(LONG_TERM) ? "LONG_TERM" : ResidentNumber.date(to).toString());
        return items;
    }

    private static CardReadResult judge(DocumentKind kind, Map<Item, String> items, LocalDate birthDate) {
        boolean possible = items.containsKey(Item.NAME)
                && ResidentNumber.isPossible(items.getOrDefault(Item.NUMBER, ""))
                && ResidentNumber.hasBeen(birthDate)
                && items.getOrDefault(Item.VALID_FROM, "").compareTo(items.getOrDefault(Item.VALID_TO, "")) <= 0;
        return possible
                ? new CardReadResult.Read(new CardIdentity(kind, items, Optional.of(birthDate)))
                : new CardReadResult.InvalidContent(CardReadResult.InvalidContent.Flaw.NUMBER);
    }

    private String field(int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.UTF_16LE)
                .replace('\0', ' ')
                .strip();
    }
}

package cn.haicang.devices.idtext;

import cn.haicang.devices.card.CardIdentity.Item;
import cn.haicang.devices.card.CardReadResult;
import cn.haicang.devices.card.DocumentKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of a resident document: 256 bytes of UTF-16LE, padded with blanks (GA/T 490-2019). Which of the four documents
 * it is stands in the character at byte 248. Whatever the bytes are, there is an outcome.
 */
public final class IdentityText {
    public static final int LENGTH = 256;

    private static final int KIND_AT = 248;

    private final byte[] bytes;

    private IdentityText(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty if no document has this layout. */
    public static Optional<DocumentKind> kind(byte[] text) {
        if (text.length != LENGTH) {
            return Optional.empty();
        }
        return switch ((text[KIND_AT] & 0xFF) | ((text[KIND_AT + 1] & 0xFF) << 8)) {
            case ' ' -> Optional.of(DocumentKind.RESIDENT_ID_CARD);
            case 'J' -> Optional.of(DocumentKind.HMT_RESIDENCE_PERMIT);
            case 'I' -> Optional.of(DocumentKind.FOREIGN_PERMANENT_RESIDENT_CARD_2017);
            case 'Y' -> Optional.of(DocumentKind.FOREIGN_PERMANENT_RESIDENT_CARD_2023);
            default -> Optional.empty();
        };
    }

    /**
     * @param text left as it is; the caller wipes it
     * @param newestAddress told instead of the address in the text, which is that of the day of issue
     * @param picture owned from here on; empty if there is none
     */
    public static CardReadResult read(byte[] text, Optional<String> newestAddress, byte[] picture) {
        var kind = kind(text);
        if (kind.isEmpty()) {
            Arrays.fill(picture, (byte) 0);
            return new CardReadResult.Unreadable(CardReadResult.Unreadable.Cause.LAYOUT_UNKNOWN);
        }
        var draft = new IdentityDraft(kind.get());
        new IdentityText(text).tell(kind.get(), draft);
        newestAddress.ifPresent(address -> draft.text(Item.ADDRESS, address));
        return draft.judged(picture);
    }

    private void tell(DocumentKind kind, IdentityDraft draft) {
        switch (kind) {
            case RESIDENT_ID_CARD -> {
                resident(draft);
                draft.nation(field(32, 4));
            }
            case HMT_RESIDENCE_PERMIT -> {
                resident(draft);
                draft.text(Item.TRAVEL_PERMIT_NUMBER, field(220, 18));
                draft.text(Item.ISSUE_COUNT, field(238, 4));
            }
            case FOREIGN_PERMANENT_RESIDENT_CARD_2017 -> foreigner2017(draft);
            case FOREIGN_PERMANENT_RESIDENT_CARD_2023 -> foreigner2023(draft);
            case SOCIAL_SECURITY_CARD -> throw new IllegalStateException("has no such text");
        }
    }

    private void resident(IdentityDraft draft) {
        draft.text(Item.NAME, field(0, 30));
        draft.sex(field(30, 2));
        draft.birth(field(36, 16));
        draft.text(Item.ADDRESS, field(52, 70));
        draft.number(field(122, 36));
        draft.text(Item.ISSUER, field(158, 30));
        validity(draft);
    }

    private void foreigner2017(IdentityDraft draft) {
        draft.text(Item.ENGLISH_NAME, field(0, 120));
        draft.sex(field(120, 2));
        draft.number(field(122, 30));
        draft.text(Item.NATIONALITY, field(152, 6));
        draft.text(Item.NAME, field(158, 30));
        validity(draft);
        draft.birth(field(220, 16));
        draft.text(Item.CARD_VERSION, field(236, 4));
        draft.text(Item.ACCEPTING_AUTHORITY, field(240, 8));
    }

    private void foreigner2023(IdentityDraft draft) {
        draft.text(Item.NAME, field(0, 30));
        draft.sex(field(30, 2));
        draft.text(Item.ISSUE_COUNT, field(32, 4));
        draft.birth(field(36, 16));
        draft.text(Item.ENGLISH_NAME, longName());
        draft.number(field(122, 36));
        validity(draft);
        draft.text(Item.NATIONALITY, field(242, 6));
        draft.text(Item.FORMER_NUMBER, field(250, 6));
    }

    /** Thirty-five characters in one field, eleven more in another. */
    private String longName() {
        byte[] whole = Arrays.copyOf(Arrays.copyOfRange(bytes, 52, 122), 92);
        System.arraycopy(bytes, 220, whole, 70, 22);
        var name = new String(whole, StandardCharsets.UTF_16LE);
        Arrays.fill(whole, (byte) 0);
        return name;
    }

    private void validity(IdentityDraft draft) {
        draft.validFrom(field(188, 16));
        draft.validTo(field(204, 16));
    }

    private String field(int offset, int length) {
        return new String(bytes, offset, length, StandardCharsets.UTF_16LE);
    }
}

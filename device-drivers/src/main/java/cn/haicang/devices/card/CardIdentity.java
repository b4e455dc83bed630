package cn.haicang.devices.card;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one identity document says about its holder. It has one owner, who closes it: afterwards every value is gone.
 * Values never stand in {@code toString}, logs or exceptions.
 */
public final class CardIdentity implements AutoCloseable {
    /** The items a document may have; which of them it has depends on its kind. */
    public enum Item {
        NAME,
        ENGLISH_NAME,
        /** {@code MALE}, {@code FEMALE}, {@code UNKNOWN} or {@code UNSPECIFIED} (GB/T 2261.1). */
        SEX,
        /** Two digits (GB/T 3304). */
        NATION_CODE,
        NATIONALITY,
        ADDRESS,
        NUMBER,
        FORMER_NUMBER,
        TRAVEL_PERMIT_NUMBER,
        ISSUE_COUNT,
        ISSUER,
        /** An ISO date. */
        VALID_FROM,
        /** An ISO date, or {@code LONG_TERM}. */
        VALID_TO,
        CARD_NUMBER,
        /** As the card writes it, such as {@code 2.00}. */
        CARD_VERSION,
        /** Six digits (GB/T 2260). */
        ISSUING_REGION
    }

    private final DocumentKind kind;
    private final Map<Item, char[]> items = new EnumMap<>(Item.class);
    private Optional<LocalDate> birthDate;
    private boolean closed;

    public CardIdentity(DocumentKind kind, Map<Item, String> items, Optional<LocalDate> birthDate) {
        this.kind = kind;
        this.birthDate = birthDate;
        items.forEach((item, value) -> this.items.put(item, value.toCharArray()));
    }

    public DocumentKind kind() {
        return kind;
    }

    /** @throws IllegalStateException after {@link #close()} */
    public synchronized Optional<String> item(Item item) {
        requireOpen();
        return Optional.ofNullable(items.get(item)).map(String::new);
    }

    /** @throws IllegalStateException after {@link #close()} */
    public synchronized Optional<LocalDate> birthDate() {
        requireOpen();
        return birthDate;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this identity has been wiped");
        }
    }

    /** Overwrites every value. Idempotent. */
    @Override
    public synchronized void close() {
        items.values().forEach(value -> java.util.Arrays.fill(value, '\0'));
        items.clear();
        birthDate = Optional.empty();
        closed = true;
    }

    @Override
    public String toString() {
        return "CardIdentity[" + kind + ", hidden]";
    }
}

package cn.haicang.devices.card;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        /** Its name, such as 畲. */
        NATION,
        /** As the card writes it: three letters (ISO 3166-1) on a card of 2017, on one of 2023 what its issuer chose. */
        NATIONALITY,
        ADDRESS,
        NUMBER,
        /** Of a card of 2023: what links it to the number that its holder had before. */
        FORMER_NUMBER,
        TRAVEL_PERMIT_NUMBER,
        ISSUE_COUNT,
        ISSUER,
        /** Code of the authority that took the application in. */
        ACCEPTING_AUTHORITY,
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
    private byte[] photo;
    private boolean closed;

    public CardIdentity(DocumentKind kind, Map<Item, String> items, Optional<LocalDate> birthDate) {
        this(kind, items, birthDate, new byte[0]);
    }

    /** @param photo a decoded picture ({@link PhotoDecoder}), owned from here on; empty if there is none */
    public CardIdentity(DocumentKind kind, Map<Item, String> items, Optional<LocalDate> birthDate, byte[] photo) {
        this.kind = kind;
        this.birthDate = birthDate;
        this.photo = photo;
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

    /**
     * Lends the picture for a moment; nothing of it may be kept. Empty if nobody could decode one.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public synchronized <T> Optional<T> withPhoto(Function<byte[], T> use) {
        requireOpen();
        return photo.length == 0 ? Optional.empty() : Optional.of(use.apply(photo));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this identity has been wiped");
        }
    }

    /** Overwrites every value. Idempotent. */
    @Override
    public synchronized void close() {
        items.values().forEach(value -> Arrays.fill(value, '\0'));
        items.clear();
        Arrays.fill(photo, (byte) 0);
        photo = new byte[0];
        birthDate = Optional.empty();
        closed = true;
    }

    @Override
    public String toString() {
        return "CardIdentity[" + kind + ", hidden]";
    }
}

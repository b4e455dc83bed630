package cn.haicang.devices.emulator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;

/**
 * An invented card as it lies on a SAM_V reader: the 256 bytes of its text (GA/T 490-2019) and a photo of noise.
 * A card that is no resident document has no text.
 */
public final class EmulatedIdCard {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final String label;
    private final byte[] text;

    private EmulatedIdCard(String label, byte[] text) {
        this.label = label;
        this.text = text;
    }

    /**
     * A resident ID card.
     *
     * @param sex 1 male, 2 female (GB/T 2261.1)
     * @param nation two digits (GB/T 3304)
     * @param number eighteen characters; {@link #number} makes one with a valid check character
     * @param to empty for a card that is valid for good
     */
    public static EmulatedIdCard resident(
            String name,
            int sex,
            String nation,
            LocalDate birthDate,
            String address,
            String number,
            String issuer,
            LocalDate from,
            Optional<LocalDate> to) {
        var text = new Block()
                .put(0, 30, name)
                .put(30, 2, Integer.toString(sex))
                .put(32, 4, nation)
                .put(36, 16, birthDate.format(DAY))
                .put(52, 70, address)
                .put(122, 36, number)
                .put(158, 30, issuer)
                .put(188, 16, from.format(DAY))
                .put(204, 16, to.map(day -> day.format(DAY)).orElse("长期"));
        return new EmulatedIdCard(name, text.bytes);
    }

    /** The same card with other characters at one place of its text, for what no issuer would write. */
    public EmulatedIdCard altered(int offset, String characters) {
        byte[] other = text.clone();
        var bytes = characters.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(bytes, 0, other, offset, bytes.length);
        return new EmulatedIdCard(label, other);
    }

    /** A chip card of another kind: the reader finds it and can't select it. */
    public static EmulatedIdCard ofAnotherKind(String label) {
        return new EmulatedIdCard(label, new byte[0]);
    }

    /** A resident number: region, birth date, sequence of three digits (odd for men), and the check character. */
    public static String number(String region, LocalDate birthDate, String sequence) {
        var front = region + birthDate.format(DAY) + sequence;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (front.charAt(i) - '0');
        }
        return front + "10X98765432".charAt(sum % 11);
    }

    /** What the drawer of cards calls it. */
    public String label() {
        return label;
    }

    boolean isResidentDocument() {
        return text.length > 0;
    }

    /** Lengths, text and photo, as a module delivers them. */
    byte[] baseInformation() {
        byte[] data = new byte[4 + 256 + 1024];
        data[0] = 1;
        data[2] = 4;
        System.arraycopy(text, 0, data, 4, text.length);
        for (int i = 260; i < data.length; i++) {
            data[i] = (byte) (i * 31);
        }
        return data;
    }

    private static final class Block {
        private final byte[] bytes = new byte[256];

        private Block() {
            put(0, 256, "");
        }

        private Block put(int offset, int length, String characters) {
            byte[] field = Arrays.copyOf(characters.getBytes(StandardCharsets.UTF_16LE), length);
            for (int i = characters.length() * 2; i < length; i += 2) {
                field[i] = ' ';
            }
            System.arraycopy(field, 0, bytes, offset, length);
            return this;
        }
    }
}

package cn.haicang.devices.emulator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;

/**
 * An invented card as it lies on a SAM_V reader: the 256 bytes of its text (GA/T 490-2019), a photo of noise, perhaps
 * fingerprints and a newer address. A card that is no resident document has no text.
 */
public final class EmulatedIdCard {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int PHOTO = 1024;

    private final String label;
    private final TextField text;
    private final int fingerprints;
    private final Optional<String> newestAddress;

    private EmulatedIdCard(String label, TextField text, int fingerprints, Optional<String> newestAddress) {
        this.label = label;
        this.text = text;
        this.fingerprints = fingerprints;
        this.newestAddress = newestAddress;
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
        var text = TextField.blank()
                .with(0, 30, name)
                .with(30, 2, Integer.toString(sex))
                .with(32, 4, nation)
                .with(36, 16, birthDate.format(DAY))
                .with(52, 70, address)
                .with(122, 36, number)
                .with(158, 30, issuer)
                .with(188, 16, from.format(DAY))
                .with(204, 16, to.map(day -> day.format(DAY)).orElse("长期"));
        return new EmulatedIdCard(name, text, 0, Optional.empty());
    }

    /** The same person's residence permit for those from Hong Kong, Macao and Taiwan. */
    public EmulatedIdCard asPermit(String number, String travelPermitNumber, String issueCount) {
        return with(text.with(32, 4, "")
                .with(122, 36, number)
                .with(220, 18, travelPermitNumber)
                .with(238, 4, issueCount)
                .with(248, 2, "J"));
    }

    /** Who holds a foreigner's card; {@code name} is the Chinese one, empty if there is none. */
    public record Foreigner(
            String englishName, String name, int sex, LocalDate birthDate, String nationality, String number) {}

    /** A foreigner's permanent resident card as issued from 2017 on: its number is three letters and twelve digits. */
    public static EmulatedIdCard foreigner2017(Foreigner who, LocalDate from, LocalDate to) {
        var text = TextField.blank()
                .with(0, 120, who.englishName())
                .with(120, 2, Integer.toString(who.sex()))
                .with(122, 30, who.number())
                .with(152, 6, who.nationality())
                .with(158, 30, who.name())
                .with(188, 16, from.format(DAY))
                .with(204, 16, to.format(DAY))
                .with(220, 16, who.birthDate().format(DAY))
                .with(236, 4, "01")
                .with(240, 8, "3502")
                .with(248, 2, "I");
        return new EmulatedIdCard(who.englishName(), text, 0, Optional.empty());
    }

    /** A foreigner's permanent resident card as issued from December 2023 on: its number begins with nine. */
    public static EmulatedIdCard foreigner2023(Foreigner who, LocalDate from, LocalDate to) {
        var english = who.englishName();
        int border = Math.min(35, english.length());
        var text = TextField.blank()
                .with(0, 30, who.name())
                .with(30, 2, Integer.toString(who.sex()))
                .with(32, 4, "01")
                .with(36, 16, who.birthDate().format(DAY))
                .with(52, 70, english.substring(0, border))
                .with(122, 36, who.number())
                .with(188, 16, from.format(DAY))
                .with(204, 16, to.format(DAY))
                .with(220, 22, english.substring(border))
                .with(242, 6, who.nationality())
                .with(248, 2, "Y")
                .with(250, 6, "K01");
        return new EmulatedIdCard(english, text, 0, Optional.empty());
    }

    /** The same card with other characters at one place of its text, for what no issuer would write. */
    public EmulatedIdCard altered(int offset, String characters) {
        return with(text.with(offset, characters.length() * 2, characters));
    }

    /** The same card with the bytes of two fingerprints, 512 each. */
    public EmulatedIdCard withFingerprints(int count) {
        return new EmulatedIdCard(label, text, count * 512, newestAddress);
    }

    /** The same card after its holder has moved: the text keeps the old address. */
    public EmulatedIdCard withNewestAddress(String address) {
        return new EmulatedIdCard(label, text, fingerprints, Optional.of(address));
    }

    private EmulatedIdCard with(TextField other) {
        return new EmulatedIdCard(label, other, fingerprints, newestAddress);
    }

    /** A chip card of another kind: the reader finds it and can't select it. */
    public static EmulatedIdCard ofAnotherKind(String label) {
        return new EmulatedIdCard(label, TextField.none(), 0, Optional.empty());
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
        return text.length() > 0;
    }

    /** The text alone, as it stands in the chip. */
    public byte[] text() {
        return text.bytes();
    }

    /** Lengths, text and photo, as a module delivers them. */
    byte[] baseInformation() {
        return information(4, 0);
    }

    /** The same with fingerprints behind it, and their length among the lengths. */
    byte[] withFingerprintBlock() {
        return information(6, fingerprints);
    }

    private byte[] information(int head, int finger) {
        byte[] data = new byte[head + text.length() + PHOTO + finger];
        data[0] = 1;
        data[2] = 4;
        if (head > 4) {
            data[4] = (byte) (finger >> 8);
        }
        System.arraycopy(text.bytes(), 0, data, head, text.length());
        for (int i = head + text.length(); i < data.length; i++) {
            data[i] = (byte) (i * 31);
        }
        return data;
    }

    /** Seventy bytes, or empty if it was never written. */
    Optional<byte[]> newestAddress() {
        return newestAddress.map(
                address -> Arrays.copyOf(TextField.blank().with(0, 70, address).bytes(), 70));
    }
}

package cn.haicang.devices.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * An invented social security card (LD/T 32-2015) of version 1, 2 or 3. On one of version 3 the holder's file is closed
 * to whoever has no security module.
 */
public final class EmulatedSocialSecurityCard implements EmulatedCard {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] APPLICATION = "sx1.sh.社会保障".getBytes(GB18030);
    private static final int OK = 0x9000;
    private static final int HOLDER = 0xEF06;
    private static final int CARD = 0xEF05;
    private static final byte[] CARD_ID = HexFormat.of().parseHex("350200D156000005FFFFFFFFFFFFFFFF");

    /** Who holds the card. {@code sex} as in GB/T 2261.1, {@code nation} two digits as in GB/T 3304. */
    public record Holder(String name, int sex, String nation, LocalDate birthDate, String number) {}

    /** How cards of different makers talk. */
    private record Manner(boolean frugal, boolean byPlaceOnly, boolean oldSelect) {}

    private final String label;
    private final boolean closedHolder;
    private final Manner manner;
    private final Map<Integer, Map<Integer, byte[]>> files;
    private final EmulatedHolderLock lock;
    private boolean application;
    private int file;
    private byte[] waiting = {};

    private EmulatedSocialSecurityCard(
            String label, boolean closedHolder, Manner manner, Map<Integer, Map<Integer, byte[]>> files) {
        this.label = label;
        this.closedHolder = closedHolder;
        this.manner = manner;
        this.files = files;
        this.lock = new EmulatedHolderLock(CARD_ID);
    }

    /**
     * @param version such as {@code 2.00}
     * @param cardNumber nine characters
     */
    public static EmulatedSocialSecurityCard of(Holder holder, String version, String cardNumber) {
        var card = new TreeMap<Integer, byte[]>();
        card.put(0x01, CARD_ID);
        card.put(0x02, new byte[] {'1'});
        card.put(0x03, version.getBytes(StandardCharsets.US_ASCII));
        card.put(0x05, HexFormat.of().parseHex("20180301"));
        card.put(0x06, HexFormat.of().parseHex("20380301"));
        card.put(0x07, cardNumber.getBytes(StandardCharsets.US_ASCII));
        return new EmulatedSocialSecurityCard(
                holder.name(),
                version.startsWith("3"),
                new Manner(false, false, false),
                Map.of(CARD, card, HOLDER, records(holder)));
    }

    private static Map<Integer, byte[]> records(Holder holder) {
        var person = new TreeMap<Integer, byte[]>();
        byte[] name = holder.name().getBytes(GB18030);
        person.put(0x08, holder.number().getBytes(StandardCharsets.US_ASCII));
        person.put(0x09, Arrays.copyOf(name, 30));
        if (name.length > 30) {
            person.put(0x4E, Arrays.copyOf(Arrays.copyOfRange(name, 30, name.length), 20));
        }
        person.put(0x0A, Integer.toString(holder.sex()).getBytes(StandardCharsets.US_ASCII));
        person.put(0x0B, HexFormat.of().parseHex(holder.nation()));
        person.put(0x0C, HexFormat.of().parseHex("350205"));
        person.put(0x0D, HexFormat.of().parseHex(holder.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE)));
        return person;
    }

    /** The same card speaking as over T=0: 61xx where data wait, 6Cxx where their length was guessed wrong. */
    public EmulatedSocialSecurityCard frugal() {
        return inManner(new Manner(true, manner.byPlaceOnly(), manner.oldSelect()));
    }

    /** The same card, which gives its records by their places in the file only, not by their tags. */
    public EmulatedSocialSecurityCard byPlaceOnly() {
        return inManner(new Manner(manner.frugal(), true, manner.oldSelect()));
    }

    /** The same card, which knows only the older way to select a file (P1 = 0). */
    public EmulatedSocialSecurityCard oldSelect() {
        return inManner(new Manner(manner.frugal(), manner.byPlaceOnly(), true));
    }

    private EmulatedSocialSecurityCard inManner(Manner other) {
        return new EmulatedSocialSecurityCard(label, closedHolder, other, files);
    }

    /** The same card with another record in the holder's file, for what no issuer would write. */
    public EmulatedSocialSecurityCard altered(int tag, byte... value) {
        return with(HOLDER, tag, value);
    }

    /** The same card with another record in the card's own file; none if {@code value} is empty. */
    public EmulatedSocialSecurityCard alteredCard(int tag, byte... value) {
        return with(CARD, tag, value);
    }

    private EmulatedSocialSecurityCard with(int where, int tag, byte... value) {
        var records = new TreeMap<>(files.getOrDefault(where, Map.of()));
        records.put(tag, value.clone());
        records.values().removeIf(one -> one.length == 0);
        var all = new HashMap<>(files);
        all.put(where, records);
        return new EmulatedSocialSecurityCard(label, closedHolder, manner, all);
    }

    /** How often somebody may still prove himself wrongly. */
    public synchronized int triesLeft() {
        return lock.triesLeft();
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public byte[] atr() {
        return HexFormat.of().parseHex("3b6d000000815481544a86603502");
    }

    @Override
    public synchronized void reset() {
        application = false;
        file = 0;
        waiting = new byte[0];
        lock.reset();
    }

    @Override
    public synchronized byte[] process(byte[] apdu) {
        if (apdu.length < 4) {
            return answer(0x6700);
        }
        return switch (apdu[1] & 0xFF) {
            case 0xA4 -> select(apdu);
            case 0xB2 -> record(apdu);
            case 0xC0 -> fetch(apdu);
            case 0x84 -> answer(OK, lock.challenge());
            case 0x88 -> prove(apdu);
            case 0x82 -> answer(lock.judge(apdu[3], block(apdu)));
            default -> answer(0x6D00);
        };
    }

    private byte[] select(byte[] apdu) {
        byte[] name = block(apdu);
        if (apdu[2] == 0x04) {
            application = Arrays.equals(name, APPLICATION);
            file = 0;
            return application ? selected() : answer(0x6A82);
        }
        int wanted = name.length == 2 ? ((name[0] & 0xFF) << 8) | (name[1] & 0xFF) : 0;
        if (manner.oldSelect() && apdu[2] != 0) {
            return answer(0x6A86);
        }
        if (!application || !files.containsKey(wanted)) {
            return answer(0x6A82);
        }
        file = wanted;
        return answer(OK);
    }

    private byte[] selected() {
        byte[] control = HexFormat.of().parseHex(closedHolder ? "6f0a84009f0c0303860103" : "6f00");
        return manner.frugal() ? later(control) : answer(OK, control);
    }

    private byte[] later(byte[] data) {
        waiting = data;
        return answer(0x6100 | data.length);
    }

    private byte[] prove(byte[] apdu) {
        byte[] proof = lock.prove(block(apdu));
        return proof.length == 0 ? answer(0x6700) : answer(OK, proof);
    }

    /** The data of a command, as many as it says. */
    private static byte[] block(byte[] apdu) {
        return apdu.length < 5 ? new byte[0] : Arrays.copyOfRange(apdu, 5, Math.min(apdu.length, 5 + (apdu[4] & 0xFF)));
    }

    private byte[] record(byte[] apdu) {
        if (file == 0) {
            return answer(0x6986);
        }
        if (file == HOLDER && closedHolder && !lock.isOpen()) {
            return answer(0x6982);
        }
        boolean byPlace = (apdu[3] & 0x07) == 4;
        if (manner.byPlaceOnly() && !byPlace) {
            return answer(0x6A81);
        }
        var records = files.getOrDefault(file, Map.of());
        int tag = byPlace ? tagAt(records, apdu[2] & 0xFF) : apdu[2] & 0xFF;
        byte[] value = records.get(tag);
        return value == null ? answer(0x6A83) : record(apdu, tag, value);
    }

    private static int tagAt(Map<Integer, byte[]> records, int place) {
        return records.keySet().stream()
                .skip(Math.max(0, place - 1))
                .findFirst()
                .orElse(-1);
    }

    private byte[] record(byte[] apdu, int tag, byte[] value) {
        var record = new ByteArrayOutputStream();
        record.write(tag);
        record.write(value.length);
        record.writeBytes(value);
        int wanted = apdu.length > 4 ? apdu[4] & 0xFF : 0;
        boolean guessedWrong = manner.frugal() && wanted != record.size();
        return guessedWrong ? answer(0x6C00 | record.size()) : answer(OK, record.toByteArray());
    }

    private byte[] fetch(byte[] apdu) {
        int wanted = apdu.length > 4 ? apdu[4] & 0xFF : 0;
        return wanted == waiting.length ? answer(OK, waiting) : answer(0x6C00 | waiting.length);
    }

    private static byte[] answer(int status, byte... data) {
        byte[] whole = Arrays.copyOf(data, data.length + 2);
        whole[data.length] = (byte) (status >> 8);
        whole[data.length + 1] = (byte) status;
        return whole;
    }
}

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

/**
 * An invented social security card (LD/T 32-2015) of version 1, 2 or 3. On one of version 3 the holder's file is closed
 * to whoever has no security module.
 */
public final class EmulatedSocialSecurityCard implements EmulatedCard {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] APPLICATION = "sx1.sh.社会保障".getBytes(GB18030);
    private static final int OK = 0x9000;
    private static final int HOLDER = 0xEF06;

    /** Who holds the card. {@code sex} as in GB/T 2261.1, {@code nation} two digits as in GB/T 3304. */
    public record Holder(String name, int sex, String nation, LocalDate birthDate, String number) {}

    private final String label;
    private final boolean closedHolder;
    private final boolean frugal;
    private final Map<Integer, Map<Integer, byte[]>> files;
    private boolean application;
    private int file;
    private byte[] waiting = {};

    private EmulatedSocialSecurityCard(
            String label, boolean closedHolder, boolean frugal, Map<Integer, Map<Integer, byte[]>> files) {
        this.label = label;
        this.closedHolder = closedHolder;
        this.frugal = frugal;
        this.files = files;
    }

    /**
     * @param version such as {@code 2.00}
     * @param cardNumber nine characters
     */
    public static EmulatedSocialSecurityCard of(Holder holder, String version, String cardNumber) {
        var card = new HashMap<Integer, byte[]>();
        card.put(0x01, HexFormat.of().parseHex("350200D156000005FFFFFFFFFFFFFFFF"));
        card.put(0x03, version.getBytes(StandardCharsets.US_ASCII));
        card.put(0x07, cardNumber.getBytes(StandardCharsets.US_ASCII));
        var person = new HashMap<Integer, byte[]>();
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
        return new EmulatedSocialSecurityCard(
                holder.name(), version.startsWith("3"), false, Map.of(0xEF05, card, HOLDER, person));
    }

    /** The same card speaking as over T=0: 61xx where data wait, 6Cxx where their length was guessed wrong. */
    public EmulatedSocialSecurityCard frugal() {
        return new EmulatedSocialSecurityCard(label, closedHolder, true, files);
    }

    /** The same card with another record in the holder's file, for what no issuer would write. */
    public EmulatedSocialSecurityCard altered(int tag, byte... value) {
        var person = new HashMap<>(files.getOrDefault(HOLDER, Map.of()));
        person.put(tag, value.clone());
        var all = new HashMap<>(files);
        all.put(HOLDER, person);
        return new EmulatedSocialSecurityCard(label, closedHolder, frugal, all);
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
            default -> answer(0x6D00);
        };
    }

    private byte[] select(byte[] apdu) {
        byte[] name = apdu.length < 5 ? new byte[0] : Arrays.copyOfRange(apdu, 5, Math.min(apdu.length, 5 + apdu[4]));
        if (apdu[2] == 0x04) {
            application = Arrays.equals(name, APPLICATION);
            file = 0;
            return application ? selected() : answer(0x6A82);
        }
        int wanted = name.length == 2 ? ((name[0] & 0xFF) << 8) | (name[1] & 0xFF) : 0;
        if (!application || !files.containsKey(wanted)) {
            return answer(0x6A82);
        }
        file = wanted;
        return answer(OK);
    }

    private byte[] selected() {
        byte[] control = HexFormat.of().parseHex("6f00");
        return frugal ? later(control) : answer(OK, control);
    }

    private byte[] later(byte[] data) {
        waiting = data;
        return answer(0x6100 | data.length);
    }

    private byte[] record(byte[] apdu) {
        if (file == 0) {
            return answer(0x6986);
        }
        if (file == HOLDER && closedHolder) {
            return answer(0x6982);
        }
        byte[] value = files.getOrDefault(file, Map.of()).get(apdu[2] & 0xFF);
        if (value == null) {
            return answer(0x6A83);
        }
        var record = new ByteArrayOutputStream();
        record.write(apdu[2]);
        record.write(value.length);
        record.writeBytes(value);
        int wanted = apdu.length > 4 ? apdu[4] & 0xFF : 0;
        boolean guessedWrong = frugal && wanted != record.size();
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

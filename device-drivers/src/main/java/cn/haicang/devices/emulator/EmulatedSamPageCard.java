package cn.haicang.devices.emulator;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A resident document on a PC/SC reader with a security module of its own, which shows it as a storage card of pages of
 * 256 bytes.
 */
public final class EmulatedSamPageCard implements EmulatedCard {
    private static final int PAGE = 256;

    private final EmulatedIdCard card;
    private final byte[] stream;
    private int refusedFrom = Integer.MAX_VALUE;

    public EmulatedSamPageCard(EmulatedIdCard card) {
        this(card, card.baseInformation());
    }

    private EmulatedSamPageCard(EmulatedIdCard card, byte[] stream) {
        this.card = card;
        this.stream = stream;
    }

    /** A card whose pages hold something else than lengths, text and photo. */
    public static EmulatedSamPageCard holding(byte... stream) {
        return new EmulatedSamPageCard(EmulatedIdCard.ofAnotherKind("pages"), stream.clone());
    }

    /** Pages from this one on are refused, as with a damaged chip. */
    public EmulatedSamPageCard refusingFrom(int page) {
        refusedFrom = page;
        return this;
    }

    @Override
    public String label() {
        return card.label();
    }

    /** A storage card (PC/SC part 3) with 90 00 for its name. */
    @Override
    public byte[] atr() {
        return HexFormat.of().parseHex("3b8f8001804f0ca00000030600900000000000f8");
    }

    @Override
    public void reset() {
        // pages have no state
    }

    @Override
    public byte[] process(byte[] apdu) {
        if (apdu.length < 5 || (apdu[0] & 0xFF) != 0xFF || (apdu[1] & 0xFF) != 0xB0) {
            return new byte[] {0x6A, (byte) 0x81};
        }
        int page = apdu[2] & 0xFF;
        int from = page * PAGE;
        if (from >= stream.length || page >= refusedFrom) {
            return new byte[] {0x6A, (byte) 0x82};
        }
        byte[] data = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + PAGE));
        byte[] answer = Arrays.copyOf(data, data.length + 2);
        answer[data.length] = (byte) 0x90;
        return answer;
    }
}

package cn.haicang.devices.emulator;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bare chip of a resident document (ISO/IEC 14443 type B) on a contactless reader without a security module: it tells
 * its serial number and nothing of its holder.
 */
public record EmulatedTypeBChip(String label) implements EmulatedCard {
    private static final HexFormat HEX = HexFormat.of();

    @Override
    public byte[] atr() {
        return HEX.parseHex("3b8880010000000033818100" + "3a");
    }

    @Override
    public void reset() {
        // nothing can be selected that would change its answers
    }

    @Override
    public byte[] process(byte[] apdu) {
        return switch (HEX.formatHex(apdu, 0, Math.min(apdu.length, 4))) {
            case "00360000" -> HEX.parseHex("35020500000000019000");
            case "00a40000" -> Arrays.equals(apdu, HEX.parseHex("00a40000026002")) ? ok() : HEX.parseHex("6a82");
            case "ffca0000" -> HEX.parseHex("35020501" + "9000");
            default -> HEX.parseHex("6982");
        };
    }

    private static byte[] ok() {
        return HEX.parseHex("9000");
    }
}

package cn.haicang.devices.emulator;

import java.util.HexFormat;

/** A chip card that knows none of the applications that it is asked for, such as a bank's. */
public record EmulatedUnknownCard(String label) implements EmulatedCard {
    @Override
    public byte[] atr() {
        return HexFormat.of().parseHex("3b6500002063cb6800");
    }

    @Override
    public void reset() {
        // nothing can ever be selected
    }

    @Override
    public byte[] process(byte[] apdu) {
        return new byte[] {0x6A, (byte) 0x82};
    }
}

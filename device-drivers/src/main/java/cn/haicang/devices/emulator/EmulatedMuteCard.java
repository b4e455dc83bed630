package cn.haicang.devices.emulator;

/** A card that gives no sensible answer to reset: turned the wrong way, or broken. The reader only feels that it is there. */
public record EmulatedMuteCard(String label) implements EmulatedCard {
    @Override
    public byte[] atr() {
        return new byte[2];
    }

    @Override
    public void reset() {
        // it doesn't hear
    }

    @Override
    public byte[] process(byte[] apdu) {
        return new byte[0];
    }
}

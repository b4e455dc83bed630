package cn.haicang.devices.emulator;

/** A chip card as its reader sees it: bytes in, bytes out. The same card lies in an emulated reader or in a virtual one. */
public interface EmulatedCard {
    /** What the drawer of cards calls it. */
    String label();

    /** Answer to reset. */
    byte[] atr();

    /** Power on or reset: nothing is selected any longer. */
    void reset();

    /** @return data and the two status bytes */
    byte[] process(byte[] apdu);
}

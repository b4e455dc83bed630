package cn.haicang.devices.emulator;

/** Characters at their places, padded with blanks, as UTF-16LE. */
final class TextField {
    private final byte[] bytes;

    private TextField(byte[] bytes) {
        this.bytes = bytes;
    }

    static TextField none() {
        return new TextField(new byte[0]);
    }

    static TextField blank() {
        return new TextField(new byte[256]).with(0, 256, "");
    }

    /** Unit by unit: half a surrogate pair is written as well. */
    TextField with(int offset, int length, String characters) {
        byte[] other = bytes.clone();
        for (int i = 0; i < length / 2; i++) {
            char unit = i < characters.length() ? characters.charAt(i) : ' ';
            other[offset + 2 * i] = (byte) unit;
            other[offset + 2 * i + 1] = (byte) (unit >> 8);
        }
        return new TextField(other);
    }

    int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}

package cn.haicang.devices.card;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The number of a reader's security module in its usual form, {@code 05.01-20110101-0000000001-0123456789}: by it the
 * authorities know the reader.
 */
public record SamId(String text) {
    /** Bytes in which a module tells it. */
    public static final int LENGTH = 16;

    public SamId {
        if (!text.matches("\\d{2,5}\\.\\d{2,5}-\\d{8,10}-\\d{10}-\\d{10}")) {
            throw new IllegalArgumentException("SAM id: like 05.01-20110101-0000000001-0123456789");
        }
    }

    /**
     * @param management sixteen bytes as the module tells them: two numbers of two bytes, three of four, little endian
     * @throws IllegalArgumentException if there are not sixteen
     */
    public static SamId of(byte[] management) {
        if (management.length != LENGTH) {
            throw new IllegalArgumentException("SAM id: sixteen bytes");
        }
        var numbers = ByteBuffer.wrap(management).order(ByteOrder.LITTLE_ENDIAN);
        return new SamId("%02d.%02d-%08d-%010d-%010d"
                .formatted(
                        Short.toUnsignedInt(numbers.getShort()),
                        Short.toUnsignedInt(numbers.getShort()),
                        Integer.toUnsignedLong(numbers.getInt()),
                        Integer.toUnsignedLong(numbers.getInt()),
                        Integer.toUnsignedLong(numbers.getInt())));
    }

    @Override
    public String toString() {
        return text;
    }
}
